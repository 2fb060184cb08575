package nuandeng.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nuandeng.kernel.Term;

/// Something people often ask whom to see about, of `guides.csv`.
///
/// @param word its word in addresses
/// @param picture the drawing beside it
/// @param topics the matters it covers
/// @param ready what to have ready, line by line
/// @param first what to do before anything else; empty where nothing is urgent
@Term(value = "啥事找谁", meaning = "what people often ask whom to see about")
public record Guide(String word, String name, String picture, List<TopicCode> topics, List<String> ready,
		Optional<String> first) {

	private static final List<Guide> SHIPPED = Topics.lines("guides.csv").stream().map(Guide::read).toList();

	/// All of them, in the order of the page.
	public static List<Guide> all() {
		return SHIPPED;
	}

	private static Guide read(String line) {
		var cells = line.split(",", -1);
		return new Guide(cells[0], cells[1], cells[2],
				Arrays.stream(cells[3].split(" ")).map(TopicCode::new).toList(), List.of(cells[4].split(";")),
				cells[5].isEmpty() ? Optional.empty() : Optional.of(cells[5]));
	}
}
