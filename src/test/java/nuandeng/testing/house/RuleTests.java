package nuandeng.testing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nuandeng.kernel.Source;
import nuandeng.testing.Ours;
import nuandeng.testing.Proofs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// Every rule has a proof, and every proof a rule.
class RuleTests {

	private static final Map<String, String> PREFIXES =
			Map.ofEntries(Map.entry("identity", "IDN"), Map.entry("attachments", "ATT"),
					Map.entry("notification", "NTC"), Map.entry("audit", "AUD"), Map.entry("territory", "TER"),
					Map.entry("organisations", "ORG"), Map.entry("catalogue", "CAT"), Map.entry("cases", "CAS"),
					Map.entry("requests", "REQ"), Map.entry("ideas", "IDE"), Map.entry("orders", "ORD"),
					Map.entry("insight", "INS"),
					Map.entry("node", "NOD"),
					Map.entry("web", "WEB"), Map.entry("feeds", "FED"), Map.entry("honours", "HON"),
					Map.entry("volunteering", "VOL"));

	private final List<Proofs.Standing> rules = Proofs.rulesOf(Ours.classes());

	@Test
	void every_rule_is_proved() {
		var proofs = Proofs.proofsIn(Ours.tests());
		assertThat(rules).isNotEmpty();
		assertThat(rules.stream().map(standing -> standing.rule().id()).filter(id -> !proofs.containsKey(id)))
				.as("rules without a proof").isEmpty();
	}

	@Test
	void every_proof_names_a_rule_and_is_run() {
		var known = rules.stream().map(standing -> standing.rule().id()).collect(Collectors.toSet());
		var proofs = Proofs.proofsIn(Ours.tests());
		assertThat(proofs.keySet()).as("proofs without a rule").isSubsetOf(known);
		assertThat(proofs.values().stream().flatMap(List::stream)
				.filter(method -> !method.isAnnotationPresent(Test.class)
						&& !method.isAnnotationPresent(ParameterizedTest.class)))
				.as("proofs nobody runs").isEmpty();
	}

	@Test
	void every_identifier_is_given_once_and_begins_like_its_module() {
		assertThat(twice(rules)).isEmpty();
		assertThat(rules).allMatch(standing -> standing.rule().id()
				.startsWith(PREFIXES.getOrDefault(standing.module(), "?") + "-"));
		assertThat(twice(Proofs.rulesOf(Ours.trespassers()))).as("the trespasser").containsExactly("XYZ-01");
	}

	@Test
	void every_rule_can_be_read_from_outside() {
		assertThat(rules).allMatch(standing -> Modifier.isPublic(standing.place().getModifiers())
				&& Modifier.isPublic(standing.place().getDeclaringClass().getModifiers()));
	}

	@Test
	void every_decision_that_a_rule_cites_is_written_down() {
		var written = decisions();
		assertThat(written).as("numbers of decisions").doesNotHaveDuplicates();
		assertThat(undecided(rules, written)).isEmpty();
		assertThat(undecided(Proofs.rulesOf(Ours.trespassers()), written)).as("the trespasser").isNotEmpty();
	}

	private static List<String> decisions() {
		return Ours.files(Ours.DOCS.resolve("decisions"), ".md").stream()
				.map(file -> String.valueOf(file.getFileName()).substring(0, 4)).toList();
	}

	private static List<String> undecided(List<Proofs.Standing> rules, List<String> written) {
		return rules.stream().filter(standing -> standing.rule().source().kind() == Source.Kind.DECISION)
				.filter(standing -> !written.contains(standing.rule().source().title()))
				.map(standing -> standing.rule().id() + " cites " + standing.rule().source().title()).toList();
	}

	private static List<String> twice(List<Proofs.Standing> rules) {
		return rules.stream().collect(Collectors.groupingBy(standing -> standing.rule().id(), Collectors.counting()))
				.entrySet().stream()
				.filter(entry -> entry.getValue() > 1).map(Map.Entry::getKey).sorted().toList();
	}
}
