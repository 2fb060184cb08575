package nuandeng.catalogue.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nuandeng.catalogue.Topic;
import nuandeng.organisations.Body;
import nuandeng.territory.Area;
import nuandeng.web.Page;
import nuandeng.web.Problems;

/// The duty list of an area on a day, and a form for a new line.
///
/// @param today whether the day shown is today
public record DutyPage(String area, LocalDate on, boolean today, List<Line> lines, Typed typed, Problems problems,
		List<Topic> topics, List<Body> bodies, List<Area> areas) implements Page {

	/// A line as it is shown.
	///
	/// @param mayEnd whether this reader may end it
	public record Line(UUID id, String topic, String body, String area, String reference, LocalDate from,
			boolean mayEnd) {}

	/// What was typed into the form.
	public record Typed(String topic, String body, String area, String reference, String from) {

		static Typed nothing(LocalDate today) {
			return new Typed("", "", "", "", today.toString());
		}
	}

	@Override
	public int status() {
		return problems.any() ? 422 : 200;
	}
}
