package nuandeng.insight;

/// One figure of a report.
///
/// @param code its code, such as `M-R4`
/// @param shown the value as people read it
/// @param division how it came about, such as `291 ÷ 436`; may be empty
/// @param meaning what it counts, one tap away
/// @param opens the rows behind it, as a word of the list page; empty where it is no count of requests
public record Measure(String code, String name, String shown, String division, String meaning, String opens) {

	static Measure of(String code, String name, Ratio ratio, String meaning, String opens) {
		return new Measure(code, name, ratio.percent(), ratio.division(), meaning, opens);
	}

	static Measure of(String code, String name, long count, String meaning, String opens) {
		return new Measure(code, name, Long.toString(count), "", meaning, opens);
	}
}
