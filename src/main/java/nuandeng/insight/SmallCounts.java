package nuandeng.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hides small numbers from everybody (INS-13): a count below five is not written, and as long as subtracting the others
/// from the total tells what is hidden, the next smallest is hidden too. Where there is nothing left to hide among,
/// nothing is written.
public final class SmallCounts {

	private SmallCounts() {}

	/// The counts as everybody may read them; empty where hidden.
	public static Map<String, Optional<Long>> hidden(Map<String, Long> counts) {
		var least = InsightRules.LARGE_ENOUGH.most();
		var small = new ArrayList<>(
				counts.entrySet().stream().filter(cell -> cell.getValue() > 0 && cell.getValue() < least)
						.map(Map.Entry::getKey).toList());
		var others = counts.entrySet().stream()
				.filter(cell -> cell.getValue() >= least)
				.sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
				.map(Map.Entry::getKey).iterator();
		while (isGivenAway(small, counts) && others.hasNext()) {
			small.add(others.next());
		}
		if (isGivenAway(small, counts)) {
			return Map.of();
		}
		var shown = new LinkedHashMap<String, Optional<Long>>();
		sorted(counts).forEach(cell -> shown.put(cell.getKey(),
				small.contains(cell.getKey()) ? Optional.empty() : Optional.of(cell.getValue())));
		return shown;
	}

	/// One that stands alone is the remainder; a small remainder is itself a small number; and as many as there are can
	/// only be one each.
	private static boolean isGivenAway(List<String> hidden, Map<String, Long> counts) {
		var remainder = hidden.stream().mapToLong(counts::get).sum();
		return hidden.size() == 1 || remainder > 0
				&& (remainder < InsightRules.LARGE_ENOUGH.most() || remainder == hidden.size());
	}

	/// By word, so that the order gives nothing away.
	private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
		return counts.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
	}
}
