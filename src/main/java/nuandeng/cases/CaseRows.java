package nuandeng.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nuandeng.cases.CaseStep.ParkReason;
import nuandeng.cases.CaseStep.RejectReason;
import nuandeng.cases.steps.Assignment;
import nuandeng.cases.steps.CaseFile;
import nuandeng.cases.steps.Head;
import nuandeng.cases.steps.Work;
import nuandeng.catalogue.TopicCode;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.PlaceId;
import nuandeng.kernel.Span;
import nuandeng.kernel.WorkCalendar;
import org.jspecify.annotations.Nullable;

/// Reads a row of `cases.cases` back into the state it stands for.
final class CaseRows {

	private CaseRows() {}

	static CaseFile file(ResultSet row, int n) throws SQLException {
		var head = head(row);
		return switch (CaseState.valueOf(row.getString("state"))) {
			case REGISTERED -> new CaseFile.Registered(head);
			case SENT -> new CaseFile.Sent(head, assignment(row));
			case DISPUTED -> new CaseFile.Disputed(head, assignment(row), row.getString("dispute_reference"),
					row.getString("dispute_words"), moment(row, "disputed_at"));
			case IN_HAND -> new CaseFile.InHand(head, work(row));
			case ASKING -> new CaseFile.Asking(head,
					row.getObject("handler") == null ? Optional.empty() : Optional.of(work(row)),
					row.getString("question"), moment(row, "asked_at"));
			case OUTSIDE -> new CaseFile.Outside(head, work(row), row.getString("outside_unit"),
					row.getString("outside_contact"), row.getObject("next_look", LocalDate.class));
			case PARKED -> new CaseFile.Parked(head, work(row, Optional.empty()), proposal(row),
					account(row, "park_approved_by"), moment(row, "parked_at"));
			case REPORTED -> new CaseFile.Reported(head, work(row), result(row), maybeAccount(row, "checked_by"),
					maybe(row, "agreed_at"));
			case CLOSED -> new CaseFile.Closed(head, work(row), result(row), account(row, "checked_by"),
					row.getBoolean("closed_said"), moment(row, "closed_at"));
			case DECLINED -> new CaseFile.Declined(head, RejectReason.valueOf(row.getString("decline_reason")),
					row.getString("decline_instead"), account(row, "declined_by"), moment(row, "declined_at"));
			case DROPPED -> new CaseFile.Dropped(head, row.getString("drop_words"), moment(row, "dropped_at"));
		};
	}

	private static Head head(ResultSet row) throws SQLException {
		var limit = new Head.TimeLimit(row.getString("limit_profile"), row.getString("limit_class"),
				Span.of(row.getString("limit_sign_in")), Span.of(row.getString("limit_first_contact")),
				Span.of(row.getString("limit_resolve")),
				row.getInt("limit_extensions"), row.getString("limit_source"));
		return new Head(new CaseId(row.getObject("id", UUID.class)), new CaseNumber(row.getString("number")),
				row.getInt("version"), matter(row), moment(row, "registered_at"), account(row, "registered_by"), limit,
				list(row.getString("extensions")).map(Span::of).toList(),
				list(row.getString("pauses")).map(CaseRows::pause).toList(), row.getInt("redos"),
				row.getInt("hand_overs"), row.getInt("questions"), maybe(row, "problem_since"),
				maybeId(row, "joined_into").map(CaseId::new));
	}

	private static Matter matter(ResultSet row) throws SQLException {
		@Nullable String topic = row.getString("topic");
		return new Matter(row.getString("title"), row.getString("words"), new AreaCode(row.getString("area")),
				maybeId(row, "place").map(PlaceId::new), row.getString("place_words"),
				Optional.ofNullable(topic).map(TopicCode::new), row.getBoolean("urgent"), row.getBoolean("hazard"),
				row.getBoolean("sensitive"), maybeId(row, "complaint_against").map(BodyId::new),
				moment(row, "received_at"), row.getBoolean("contact_wanted"));
	}

	private static Assignment assignment(ResultSet row) throws SQLException {
		var assistants = (UUID[]) row.getArray("assistants").getArray();
		return new Assignment(new BodyId(row.getObject("lead", UUID.class)),
				Arrays.stream(assistants).map(BodyId::new).toList(), row.getBoolean("designated"),
				account(row, "sent_by"), moment(row, "sent_at"));
	}

	private static Work work(ResultSet row) throws SQLException {
		return work(row, row.getString("park_reason") == null ? Optional.empty() : Optional.of(proposal(row)));
	}

	private static Work work(ResultSet row, Optional<Work.Proposal> proposal) throws SQLException {
		return new Work(assignment(row), account(row, "handler"), moment(row, "taken_up_at"),
				maybe(row, "contacted_at"), row.getInt("tries"), proposal);
	}

	private static Work.Proposal proposal(ResultSet row) throws SQLException {
		return new Work.Proposal(ParkReason.valueOf(row.getString("park_reason")), row.getString("park_condition"),
				row.getObject("park_look_back", LocalDate.class), account(row, "park_proposed_by"),
				moment(row, "park_proposed_at"));
	}

	private static Work.Result result(ResultSet row) throws SQLException {
		return new Work.Result(row.getString("result_words"), row.getBoolean("result_explained"),
				account(row, "reported_by"), moment(row, "reported_at"));
	}

	private static java.util.stream.Stream<String> list(String text) {
		return text.isEmpty() ? java.util.stream.Stream.empty() : Arrays.stream(text.split(","));
	}

	private static WorkCalendar.Pause pause(String text) {
		var ends = text.split("/", 2);
		return new WorkCalendar.Pause(Instant.parse(ends[0]), Instant.parse(ends[1]));
	}

	private static AccountId account(ResultSet row, String column) throws SQLException {
		return new AccountId(row.getObject(column, UUID.class));
	}

	private static Optional<AccountId> maybeAccount(ResultSet row, String column) throws SQLException {
		return maybeId(row, column).map(AccountId::new);
	}

	static Optional<UUID> maybeId(ResultSet row, String column) throws SQLException {
		@Nullable UUID id = row.getObject(column, UUID.class);
		return Optional.ofNullable(id);
	}

	static Instant moment(ResultSet row, String column) throws SQLException {
		return row.getTimestamp(column).toInstant();
	}

	static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
		@Nullable Timestamp at = row.getTimestamp(column);
		return Optional.ofNullable(at).map(Timestamp::toInstant);
	}

	static @Nullable Timestamp at(Optional<Instant> at) {
		return at.map(Timestamp::from).orElse(null);
	}
}
