package nuandeng.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Hides small numbers from everybody (INS-13): a count below five is not written, and if exactly one is hidden, the
/// next smallest is hidden too, so that nobody finds it by subtracting from the total.
public final class SmallCounts {

	private SmallCounts() {}

	/// The counts as everybody may read them; empty where hidden.
	public static Map<String, Optional<Long>> hidden(Map<String, Long> counts) {
		var least = InsightRules.LARGE_ENOUGH.most();
		var small = new ArrayList<>(
				counts.entrySet().stream().filter(cell -> cell.getValue() > 0 && cell.getValue() < least)
						.map(Map.Entry::getKey).toList());
		if (small.size() == 1) {
			counts.entrySet().stream()
					.filter(cell -> cell.getValue() >= least)
					.min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
					.ifPresent(cell -> small.add(cell.getKey()));
		}
		var shown = new LinkedHashMap<String, Optional<Long>>();
		sorted(counts).forEach(cell -> shown.put(cell.getKey(),
				small.contains(cell.getKey()) ? Optional.empty() : Optional.of(cell.getValue())));
		return shown;
	}

	/// By word, so that the order gives nothing away.
	private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
		return counts.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey)).toList();
	}
}
