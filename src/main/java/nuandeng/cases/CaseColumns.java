package nuandeng.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Head;
import nuandeng.cases.steps.Work;
import nuandeng.identity.AccountId;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;

/// Writes a state as a row of `cases.cases`; {@link CaseRows} reads it back.
final class CaseColumns {

	/// Columns that are empty unless the state fills them.
	private static final List<String> NULLABLE = List.of("lead", "sent_by", "sent_at", "dispute_reference",
			"dispute_words",
			"disputed_at", "handler", "taken_up_at", "contacted_at", "question", "asked_at", "outside_unit",
			"outside_contact", "next_look", "park_reason", "park_condition", "park_look_back", "park_proposed_by",
			"park_proposed_at", "park_approved_by", "parked_at", "result_words", "reported_by", "reported_at",
			"checked_by", "agreed_at", "closed_at", "decline_reason", "decline_instead", "declined_by", "declined_at",
			"drop_words", "dropped_at");

	/// Columns that have a value even where the state does not fill them.
	private static final Map<String, Object> ALWAYS = Map.of("assistants", "{}", "designated", false, "tries", 0,
			"result_explained", false, "closed_said", false);

	private CaseColumns() {}

	static Map<String, @Nullable Object> of(CaseFile file, Optional<Instant> wakesAt, WorkCalendar calendar) {
		var row = new HashMap<String, @Nullable Object>();
		NULLABLE.forEach(name -> row.put(name, null));
		row.putAll(ALWAYS);
		head(row, file.head(), calendar);
		row.put("wakes_at", CaseRows.at(wakesAt));
		row.put("state", file.state().name());
		switch (file) {
			case CaseFile.Registered _ -> {}
			case CaseFile.Sent sent -> assignment(row, sent.to());
			case CaseFile.Disputed disputed -> {
				assignment(row, disputed.last());
				row.put("dispute_reference", disputed.reference());
				row.put("dispute_words", disputed.words());
				row.put("disputed_at", Timestamp.from(disputed.at()));
			}
			case CaseFile.InHand inHand -> work(row, inHand.work());
			case CaseFile.Asking asking -> {
				asking.work().ifPresent(work -> work(row, work));
				row.put("question", asking.question());
				row.put("asked_at", Timestamp.from(asking.askedAt()));
			}
			case CaseFile.Outside outside -> {
				work(row, outside.work());
				row.put("outside_unit", outside.unit());
				row.put("outside_contact", outside.contact());
				row.put("next_look", outside.nextLook());
			}
			case CaseFile.Parked parked -> {
				work(row, parked.work());
				proposal(row, parked.why());
				row.put("park_approved_by", parked.approvedBy().value());
				row.put("parked_at", Timestamp.from(parked.at()));
			}
			case CaseFile.Reported reported -> {
				work(row, reported.work());
				result(row, reported.result());
				row.put("checked_by", reported.checkedBy().map(AccountId::value).orElse(null));
				row.put("agreed_at", CaseRows.at(reported.agreedAt()));
			}
			case CaseFile.Closed closed -> {
				work(row, closed.work());
				result(row, closed.result());
				row.put("checked_by", closed.checkedBy().value());
				row.put("closed_said", closed.said());
				row.put("closed_at", Timestamp.from(closed.at()));
			}
			case CaseFile.Declined declined -> {
				row.put("decline_reason", declined.reason().name());
				row.put("decline_instead", declined.whereInstead());
				row.put("declined_by", declined.by().value());
				row.put("declined_at", Timestamp.from(declined.at()));
			}
			case CaseFile.Dropped dropped -> {
				row.put("drop_words", dropped.words());
				row.put("dropped_at", Timestamp.from(dropped.at()));
			}
		}
		return row;
	}

	private static void head(Map<String, @Nullable Object> row, Head head, WorkCalendar calendar) {
		var matter = head.matter();
		row.put("id", head.id().value());
		row.put("number", head.number().value());
		row.put("version", head.version());
		row.put("title", matter.title());
		row.put("words", matter.words());
		row.put("area", matter.area().digits());
		row.put("place", matter.place().map(place -> place.value()).orElse(null));
		row.put("place_words", matter.placeWords());
		row.put("topic", matter.topic().map(topic -> topic.value()).orElse(null));
		row.put("urgent", matter.urgent());
		row.put("hazard", matter.hazard());
		row.put("sensitive", matter.sensitive());
		row.put("complaint_against", matter.complaintAgainst().map(BodyId::value).orElse(null));
		row.put("received_at", Timestamp.from(matter.receivedAt()));
		row.put("contact_wanted", matter.contactWanted());
		row.put("registered_at", Timestamp.from(head.registeredAt()));
		row.put("registered_by", head.registeredBy().value());
		row.put("limit_profile", head.limit().profile());
		row.put("limit_class", head.limit().klass());
		row.put("limit_sign_in", head.limit().signIn().code());
		row.put("limit_first_contact", head.limit().firstContact().code());
		row.put("limit_resolve", head.limit().resolve().code());
		row.put("limit_extensions", head.limit().maxExtensions());
		row.put("limit_source", head.limit().source());
		row.put("extensions", head.extensions().stream().map(Span::code).collect(Collectors.joining(",")));
		row.put("pauses", head.pauses().stream().map(pause -> pause.from() + "/" + pause.to())
				.collect(Collectors.joining(",")));
		row.put("due", CaseRows.at(head.due(calendar).moment()));
		row.put("redos", head.redos());
		row.put("hand_overs", head.handOvers());
		row.put("questions", head.questions());
		row.put("problem_since", CaseRows.at(head.problemSince()));
		row.put("joined_into", head.joinedInto().map(CaseId::value).orElse(null));
	}

	private static void assignment(Map<String, @Nullable Object> row, Assignment to) {
		row.put("lead", to.lead().value());
		row.put("assistants",
				to.assistants().stream().map(BodyId::toString).collect(Collectors.joining(",", "{", "}")));
		row.put("designated", to.designated());
		row.put("sent_by", to.by().value());
		row.put("sent_at", Timestamp.from(to.at()));
	}

	private static void work(Map<String, @Nullable Object> row, Work work) {
		assignment(row, work.to());
		row.put("handler", work.handler().value());
		row.put("taken_up_at", Timestamp.from(work.takenUpAt()));
		row.put("contacted_at", CaseRows.at(work.contactedAt()));
		row.put("tries", work.tries());
		work.proposal().ifPresent(proposal -> proposal(row, proposal));
	}

	private static void proposal(Map<String, @Nullable Object> row, Work.Proposal proposal) {
		row.put("park_reason", proposal.reason().name());
		row.put("park_condition", proposal.condition());
		row.put("park_look_back", proposal.lookBack());
		row.put("park_proposed_by", proposal.by().value());
		row.put("park_proposed_at", Timestamp.from(proposal.at()));
	}

	private static void result(Map<String, @Nullable Object> row, Work.Result result) {
		row.put("result_words", result.words());
		row.put("result_explained", result.explained());
		row.put("reported_by", result.by().value());
		row.put("reported_at", Timestamp.from(result.at()));
	}
}
