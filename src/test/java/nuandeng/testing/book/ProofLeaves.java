package nuandeng.testing.book;

import static nuandeng.testing.book.Leaf.head;
import static nuandeng.testing.book.Leaf.lines;
import static nuandeng.testing.book.Leaf.row;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nuandeng.kernel.Source;
import nuandeng.testing.Chapters;
import nuandeng.testing.Ours;
import nuandeng.testing.Proofs;

/// The leaves that say what is proved: rules, coverage, decisions.
final class ProofLeaves {

	private ProofLeaves() {}

	static Leaf rules() {
		var rules = Proofs.rulesOf(Ours.classes());
		var proofs = Proofs.proofsIn(Ours.tests());
		var text = new StringBuilder(
				rules.size() + " rules. Each is printed where it refuses, and proved by the tests beside it.\n\n");
		for (var chapter : Chapters.inOrder()) {
			var own = rules.stream().filter(standing -> standing.module().equals(chapter.name())).toList();
			if (!own.isEmpty()) {
				text.append("## ").append(chapter.title()).append("\n\n")
						.append(head("Rule", "Sentence", "Source", "Proved by"));
				own.forEach(standing -> text.append(row(standing.rule().id(), standing.rule().sentence(),
						source(standing.rule().source()),
						lines(proofs.getOrDefault(standing.rule().id(), List.of()).stream().map(Proofs::sentence)
								.toList()))));
				text.append('\n');
			}
		}
		return new Leaf("rules.md", "Rules", text.toString());
	}

	static Leaf coverage() {
		var rows = rows();
		var covered = Proofs.coverageIn(Ours.tests());
		var proved = rows.keySet().stream().filter(covered::containsKey).count();
		var text = new StringBuilder(proved + " of " + rows.size()
				+ " capabilities are proved by tests. The others are not, and stand below.\n\n## Proved\n\n")
				.append(head("Row", "Capability", "Proved by"));
		rows.forEach((row, capability) -> {
			if (covered.containsKey(row)) {
				text.append(row(row, capability, lines(covered.getOrDefault(row, List.of()))));
			}
		});
		text.append("\n## Not proved\n\n").append(head("Row", "Capability"));
		rows.forEach((row, capability) -> {
			if (!covered.containsKey(row)) {
				text.append(row(row, capability));
			}
		});
		return new Leaf("coverage.md", "Coverage", text.toString());
	}

	static Leaf decisions() {
		var text = new StringBuilder("What this project decided itself, with the options it had.\n\n")
				.append(head("Decision", "Title"));
		Ours.files(Ours.DOCS.resolve("decisions"), ".md").forEach(file -> {
			var name = String.valueOf(file.getFileName());
			var title = Ours.read(file).lines().findFirst().orElse("").replaceFirst("^#\\s*(\\d{4}[.:：]?\\s*)?", "");
			text.append(row("[" + name.substring(0, 4) + "](../decisions/" + name + ")", title));
		});
		return new Leaf("decisions.md", "Decisions", text.toString());
	}

	/// Every capability asked for, by the number of its row.
	static Map<String, String> rows() {
		try (var in = Proofs.class.getResourceAsStream("rows.txt")) {
			if (in == null) {
				throw new IllegalStateException("rows.txt is missing");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.startsWith("#"))
					.map(line -> line.split(" ", 2))
					.collect(Collectors.toMap(row -> row[0], row -> row[1], (one, _) -> one, LinkedHashMap::new));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String source(Source source) {
		if (source.kind() != Source.Kind.DECISION) {
			return source.sentence() + source.inForce().map(date -> "（" + date + " 起施行）").orElse("");
		}
		return Ours.files(Ours.DOCS.resolve("decisions"), ".md").stream()
				.map(file -> String.valueOf(file.getFileName()))
				.filter(name -> name.startsWith(source.title()))
				.findFirst()
				.map(name -> "[" + source.sentence() + "](../decisions/" + name + ")")
				.orElse(source.sentence());
	}
}
