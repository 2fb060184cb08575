package nuandeng.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The matters of `topics.csv` and the words by which they are recognised.
final class Topics {

	/// A matter recognised in a text.
	///
	/// @param word the longest word that speaks for it
	record Hit(Topic topic, String word, int weight) {}

	private record Entry(Topic topic, String klass) {}

	private record Word(String text, TopicCode topic) {}

	private static final Pattern WHERE = Pattern.compile("[\\d一二三四五六七八九十]+(栋|幢|号楼|单元|网格)|单元门口|小区门口|大门口");
	private static final Topics SHIPPED = read();

	private final Map<TopicCode, Entry> entries = new LinkedHashMap<>();
	private final List<Word> words = new ArrayList<>();

	private Topics(List<String> lines) {
		var groups = new HashMap<TopicCode, String>();
		for (var line : lines) {
			var cells = line.split(",", -1);
			var code = new TopicCode(cells[0]);
			groups.putIfAbsent(code.group(), cells[1]);
			entries.put(code,
					new Entry(new Topic(code, cells[1], groups.getOrDefault(code.group(), cells[1])), cells[2]));
			for (var word : cells[3].split(" ")) {
				words.add(new Word(word, code));
			}
		}
		words.sort(Comparator.comparingInt((Word word) -> word.text().length()).reversed()
				.thenComparing(Word::topic, Comparator.reverseOrder()));
	}

	/// The matters that ship with the program.
	static Topics shipped() {
		return SHIPPED;
	}

	/// All matters, groups first among their own.
	List<Topic> all() {
		return entries.values().stream().map(Entry::topic).toList();
	}

	/// A matter.
	Optional<Topic> find(TopicCode code) {
		return Optional.ofNullable(entries.get(code)).map(Entry::topic);
	}

	/// The class of time limit of a matter; ordinary if the matter is not known.
	String classOf(TopicCode code) {
		var entry = entries.get(code);
		return entry == null ? "ORD" : entry.klass();
	}

	/// The matters a text speaks of, the likeliest first. A long word hides the shorter ones inside it and weighs by
	/// the square of its length, a word that only speaks for a whole group by its length; each word counts once; a
	/// matter is lifted by what speaks for its group. House numbers say where and not what.
	List<Hit> in(String words) {
		var text = WHERE.matcher(words).replaceAll(found -> "○".repeat(found.group().length()));
		return heard(text);
	}

	private List<Hit> heard(String text) {
		var taken = new boolean[text.length()];
		var weights = new LinkedHashMap<TopicCode, Integer>();
		var longest = new HashMap<TopicCode, String>();
		for (var word : words) {
			if (claim(text, word.text(), taken, longest, word.topic())) {
				var length = word.text().length();
				weights.merge(word.topic(), word.topic().isGroup() ? length : 2 * length * length, Integer::sum);
			}
		}
		return weights.keySet().stream()
				.map(code -> new Hit(entry(code).topic(), longest.getOrDefault(code, ""),
						weights.getOrDefault(code, 0) + (code.isGroup() ? 0 : weights.getOrDefault(code.group(), 0))))
				.sorted(Comparator.comparingInt(Hit::weight).reversed().thenComparing(hit -> hit.topic().code()))
				.toList();
	}

	private Entry entry(TopicCode code) {
		var entry = entries.get(code);
		if (entry == null) {
			throw new IllegalStateException("no topic " + code);
		}
		return entry;
	}

	private static boolean claim(String text, String word, boolean[] taken, Map<TopicCode, String> longest,
			TopicCode topic) {
		var found = false;
		for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
			if (free(taken, at, at + word.length())) {
				java.util.Arrays.fill(taken, at, at + word.length(), true);
				found = true;
			}
		}
		if (found) {
			longest.putIfAbsent(topic, word);
		}
		return found;
	}

	private static boolean free(boolean[] taken, int from, int to) {
		for (int at = from; at < to; at++) {
			if (taken[at]) {
				return false;
			}
		}
		return true;
	}

	private static Topics read() {
		return new Topics(lines("topics.csv"));
	}

	/// The lines of a file of this folder, without notes.
	static List<String> lines(String file) {
		try (var in = Topics.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException(file + " is not beside the catalogue");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#"))
					.toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
