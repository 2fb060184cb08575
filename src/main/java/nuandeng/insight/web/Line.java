package nuandeng.insight.web;

/// One row of a list of requests.
///
/// @param number in groups of four
/// @param path where it is opened; empty for who may not
/// @param said what it is about; empty for who may not know
/// @param step what happened, where the figure counts that; otherwise empty
public record Line(String number, String path, String said, String step, String stateWord, String body,
		String received, String due, boolean late, String topic) {}
