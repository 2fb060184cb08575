package nuandeng.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.cases.CaseId;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.PlaceId;
import org.jspecify.annotations.Nullable;

/// Reads rows of `requests.requests`.
final class RequestRows {

	private RequestRows() {}

	static RequestView view(ResultSet row, int n) throws SQLException {
		return new RequestView(new RequestId(row.getObject("id", UUID.class)),
				new RequestNumber(row.getString("number")),
				Channel.valueOf(row.getString("channel")), row.getString("words"), row.getBoolean("photos"),
				new AreaCode(row.getString("area")), uuid(row, "place").map(PlaceId::new), row.getString("place_words"),
				integer(row, "affected"), contact(row), row.getBoolean("may_publish"), row.getBoolean("danger"),
				row.getTimestamp("said_at").toInstant(), row.getTimestamp("lodged_at").toInstant(),
				Optional.ofNullable(row.getString("source_system")).map(system -> source(row, system)),
				uuid(row, "noted_by").map(AccountId::new), uuid(row, "alongside").map(RequestId::new),
				uuid(row, "case_id").map(CaseId::new), instant(row, "reported_at"), verdict(row),
				instant(row, "withdrawn_at"), concerned(row), row.getBoolean("idea"), instant(row, "look_again_at"));
	}

	private static SourceRef source(ResultSet row, String system) {
		try {
			return new SourceRef(system, row.getString("source_id"));
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Optional<Contact> contact(ResultSet row) throws SQLException {
		var contact = new Contact(Optional.ofNullable(row.getString("name")).map(PersonName::new),
				Optional.ofNullable(row.getString("phone")).map(PhoneNumber::stored),
				Optional.ofNullable(row.getString("email")), row.getBoolean("call_only"));
		return contact.reachable() || contact.name().isPresent() ? Optional.of(contact) : Optional.empty();
	}

	private static Optional<Concerned> concerned(ResultSet row) throws SQLException {
		var phone = Optional.ofNullable(row.getString("for_phone")).map(PhoneNumber::stored);
		return row.getBoolean("for_somebody")
				? Optional.of(new Concerned(Optional.ofNullable(row.getString("for_name")).map(PersonName::new), phone,
						phone.isPresent() && row.getBoolean("for_call")))
				: Optional.empty();
	}

	private static Optional<Verdict> verdict(ResultSet row) throws SQLException {
		@Nullable Boolean done = row.getObject("said_done", Boolean.class);
		return done == null
				? Optional.empty()
				: Optional.of(new Verdict(done, integer(row, "stars"), row.getTimestamp("said_done_at").toInstant()));
	}

	private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, UUID.class));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
	}

	private static OptionalInt integer(ResultSet row, String column) throws SQLException {
		@Nullable Integer value = row.getObject(column, Integer.class);
		return value == null ? OptionalInt.empty() : OptionalInt.of(value);
	}
}
