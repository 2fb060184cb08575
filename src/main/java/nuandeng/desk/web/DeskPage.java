package nuandeng.desk.web;

import java.util.List;
import java.util.Optional;
import nuandeng.cases.CaseBook;
import nuandeng.cases.CaseBook.Deed;
import nuandeng.cases.CaseQueue;
import nuandeng.catalogue.Topic;
import nuandeng.organisations.Body;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Part;
import org.jspecify.annotations.Nullable;

/// The desk: what waits, with the first of it opened beside the list.
///
/// @param views the ready-made lists
/// @param view which of them is shown
/// @param area the area chosen; empty for all of the reader's
/// @param search the words looked for; empty if none
/// @param on the line that is opened
/// @param pane what stands beside the list; nothing if the list is empty
/// @param next where the list goes on
/// @param deeds what the reader did lately and can take back
/// @param fresh whether the latest of it was done in the last minutes
/// @param bodies to whom ticked lines can be sent
public record DeskPage(List<View> views, View view, List<Area> areas, String area, String search, List<Row> rows,
		String on, @Nullable Part pane, Optional<String> next, List<Deed> deeds, boolean fresh, List<Topic> topics,
		List<Body> bodies) implements Page {

	/// A ready-made list.
	///
	/// @param address its word in the address
	/// @param count how many it holds; what is over is counted no further than {@link CaseBook#MOST_COUNTED}
	public record View(String address, String word, long count) {

		/// How many, as a list shows it.
		public String shown() {
			return address.equals(CaseQueue.OVER.address()) && count >= CaseBook.MOST_COUNTED
					? CaseBook.MOST_COUNTED - 1 + "+" : Long.toString(count);
		}
	}

	/// The address of this list, so that it can be kept as a bookmark.
	public String path() {
		return path(view.address());
	}

	/// The address of another list with the same area.
	public String path(String other) {
		return "/desk/cases?view=" + other + (area.isEmpty() ? "" : "&area=" + area);
	}

	/// Where the pane of a line is fetched.
	public String pane(Row row) {
		return "/desk/cases/pane?view=" + view.address() + (area.isEmpty() ? "" : "&area=" + area) + "&on=" + row.id();
	}
}
