package nuandeng.volunteering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps registrations in `volunteering.check_ins`. Each state is one shape of row; the table's checks say the same as
/// {@link DualCheckIn}.
@Repository
class DualCheckIns {

	private final JdbcClient sql;

	DualCheckIns(JdbcClient sql) {
		this.sql = sql;
	}

	/// Reads one and holds its row until the transaction ends.
	Optional<DualCheckIn> lock(DualCheckInId id) {
		return sql.sql("SELECT * FROM volunteering.check_ins WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query(DualCheckIns::checkIn)
				.optional();
	}

	Optional<DualCheckIn> find(DualCheckInId id) {
		return sql.sql("SELECT * FROM volunteering.check_ins WHERE id = :id")
				.param("id", id.value())
				.query(DualCheckIns::checkIn)
				.optional();
	}

	/// The registration of a member that goes on. Whoever asks to add one is alone with the member until the transaction
	/// ends: a limit on a count is only kept if the count cannot move meanwhile.
	Optional<DualCheckIn> lockOpenOf(AccountId member) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", "volunteering.member." + member)
				.query((row, n) -> 0)
				.list();
		return sql.sql(
				"SELECT * FROM volunteering.check_ins WHERE member = :member AND state IN ('ASKED', 'CONFIRMED') FOR UPDATE")
				.param("member", member.value())
				.query(DualCheckIns::checkIn)
				.optional();
	}

	/// The latest registration of a member.
	Optional<DualCheckIn> latestOf(AccountId member) {
		return sql.sql(
				"SELECT * FROM volunteering.check_ins WHERE member = :member ORDER BY asked_at DESC, id DESC LIMIT 1")
				.param("member", member.value())
				.query(DualCheckIns::checkIn)
				.optional();
	}

	/// The registrations that some branches or the communities of some areas may see, by when they were asked for.
	List<DualCheckIn> seenBy(Collection<BodyId> branches, Collection<AreaCode> areas, int most) {
		return seenBy("", branches, areas, most);
	}

	/// Those of them that wait for the branch.
	List<DualCheckIn> asked(Collection<BodyId> branches, Collection<AreaCode> areas, int most) {
		return seenBy("state = 'ASKED' AND ", branches, areas, most);
	}

	private List<DualCheckIn> seenBy(String which, Collection<BodyId> branches, Collection<AreaCode> areas, int most) {
		return sql.sql("SELECT * FROM volunteering.check_ins c WHERE " + which + """
				(branch = ANY(:branches) OR EXISTS (SELECT FROM unnest(:areas) a WHERE c.community LIKE a || '%'))
				 ORDER BY asked_at, id LIMIT :most
				""")
				.param("branches", branches.stream().map(BodyId::value).toArray(UUID[]::new))
				.param("areas", areas.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("most", most)
				.query(DualCheckIns::checkIn)
				.list();
	}

	/// Those that go on, after one of them, in the order of their identifiers.
	List<DualCheckIn> open(UUID after, int most) {
		return sql.sql("""
				SELECT * FROM volunteering.check_ins WHERE state IN ('ASKED', 'CONFIRMED') AND id > :after ORDER BY id LIMIT :most
				""")
				.param("after", after)
				.param("most", most)
				.query(DualCheckIns::checkIn)
				.list();
	}

	/// Those that were over before a moment.
	List<DualCheckInId> overBefore(Instant moment, int most) {
		return sql.sql("""
				SELECT id FROM volunteering.check_ins
				 WHERE state = 'ENDED' AND ended_at < :moment OR state = 'DECLINED' AND answered_at < :moment
				 ORDER BY id LIMIT :most FOR UPDATE SKIP LOCKED
				""")
				.param("moment", Timestamp.from(moment))
				.param("most", most)
				.query((row, n) -> new DualCheckInId(row.getObject("id", UUID.class)))
				.list();
	}

	void add(DualCheckIn.Asked checkIn) {
		var of = checkIn.of();
		sql.sql("""
				INSERT INTO volunteering.check_ins (id, member, branch, community, notice, asked_at, state)
				VALUES (:id, :member, :branch, :community, :notice, :at, 'ASKED')
				""")
				.param("id", checkIn.id().value())
				.param("member", of.member().value())
				.param("branch", of.branch().value())
				.param("community", of.community().digits())
				.param("notice", of.notice())
				.param("at", Timestamp.from(of.askedAt()))
				.update();
	}

	void save(DualCheckIn checkIn) {
		var row = new HashMap<String, @Nullable Object>(switch (checkIn) {
			case DualCheckIn.Asked _ -> columns(null, "", null);
			case DualCheckIn.Confirmed c -> columns(c.answer(), "", null);
			case DualCheckIn.Declined c -> columns(c.answer(), c.reason(), null);
			case DualCheckIn.Ended c -> columns(c.answer().orElse(null), "", c.ending());
		});
		row.put("id", checkIn.id().value());
		row.put("state", CheckInState.of(checkIn).name());
		sql.sql("""
				UPDATE volunteering.check_ins
				   SET state = :state, answered_by = :answeredBy, heard = :heard, answered_at = :answeredAt, reason = :reason,
				       parting = :parting, ended_by = :endedBy, ended_at = :endedAt
				 WHERE id = :id
				""")
				.params(row)
				.update();
	}

	/// Deletes one with all its lines.
	void forget(DualCheckInId id) {
		sql.sql("DELETE FROM volunteering.check_ins WHERE id = :id").param("id", id.value()).update();
	}

	private static Map<String, @Nullable Object> columns(DualCheckIn.@Nullable Answer answer, String reason,
			DualCheckIn.@Nullable Ending ending) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("answeredBy", answer == null ? null : answer.by().value());
		row.put("heard", answer == null ? "" : answer.heard());
		row.put("answeredAt", answer == null ? null : Timestamp.from(answer.at()));
		row.put("reason", reason);
		row.put("parting", ending == null ? null : ending.why().name());
		row.put("endedBy", ending == null ? null : ending.by().value());
		row.put("endedAt", ending == null ? null : Timestamp.from(ending.at()));
		return row;
	}

	private static DualCheckIn checkIn(ResultSet row, int n) throws SQLException {
		var id = new DualCheckInId(row.getObject("id", UUID.class));
		var of = new DualCheckIn.Membership(new AccountId(row.getObject("member", UUID.class)),
				new BodyId(row.getObject("branch", UUID.class)), new AreaCode(row.getString("community")),
				row.getString("notice"), row.getTimestamp("asked_at").toInstant());
		return switch (CheckInState.valueOf(row.getString("state"))) {
			case ASKED -> new DualCheckIn.Asked(id, of);
			case CONFIRMED -> new DualCheckIn.Confirmed(id, of, answer(row).orElseThrow());
			case DECLINED -> new DualCheckIn.Declined(id, of, answer(row).orElseThrow(), row.getString("reason"));
			case ENDED -> new DualCheckIn.Ended(id, of, answer(row),
					new DualCheckIn.Ending(Parting.valueOf(row.getString("parting")),
							new AccountId(row.getObject("ended_by", UUID.class)),
							row.getTimestamp("ended_at").toInstant()));
		};
	}

	private static Optional<DualCheckIn.Answer> answer(ResultSet row) throws SQLException {
		@Nullable UUID by = row.getObject("answered_by", UUID.class);
		return by == null ? Optional.empty() : Optional.of(new DualCheckIn.Answer(new AccountId(by),
				row.getString("heard"), row.getTimestamp("answered_at").toInstant()));
	}
}
