package nuandeng.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nuandeng.cases.spi.Voice;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Due;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;

/// Everything about one case that its page and its paper show, for one reader.
///
/// @param leadName the body in charge; empty where there is none
/// @param waiting what the case waits for just now, in words for staff; empty if for nothing special
/// @param checker who agreed, or that somebody still has to
/// @param firstReceiver the community that tells the residents
/// @param joined cases that are handled with this one
/// @param into the case this one is handled with
/// @param near cases that may be the same
/// @param possible what this reader may try
public record CaseSheet(CaseView view, Matter matter, String topicName, String leadName, List<String> assistantNames,
		String waiting, String checker, String firstReceiver, Why why, List<Voice> voices, List<TimelineEntry> timeline,
		List<CaseView> joined, Optional<CaseView> into, List<CaseView> near, Set<Possible> possible) {

	/// Why it is due when it is due.
	///
	/// @param limitWords the length, such as “5 个工作日”
	/// @param source the line it comes from
	public record Why(Instant receivedAt, Due due, Span limit, String limitWords, String source, List<Span> extensions,
			List<WorkCalendar.Pause> pauses, LocalDate today) {}

	/// Tells whether a body helps or leads.
	public boolean involves(BodyId body) {
		return view.lead().filter(body::equals).isPresent() || view.assistants().contains(body);
	}

	/// Tells whether this reader may try something.
	public boolean may(Possible what) {
		return possible.contains(what);
	}
}
