package nuandeng.insight;

import static nuandeng.insight.InsightRules.IN_SCOPE;
import static nuandeng.insight.InsightRules.NOBODY_NAMED;
import static nuandeng.insight.InsightRules.RELEASED_AS_READ;
import static nuandeng.insight.InsightRules.RELEASED_BY_ANOTHER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what everybody may read. Kept in `insight.releases`.
@Service
@Transactional
public class Releases {

	/// Who may write and release.
	public static final List<Role> KEEPERS =
			List.of(Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER);

	/// Telephone numbers, identity numbers, and doors written as 3-2-501 or 2单元301.
	private static final Pattern NAMES_SOMEBODY =
			Pattern.compile(
					"\\d{7,}|\\d{3,4}[ -]\\d{4}|\\d+-\\d+-\\d+|单元\\s*\\d{3,}|\\d{3,}\\s*[室号]房?|1\\d{2}\\*{4}\\d{4}");

	/// Where a page of a list went on from.
	public record Cursor(Instant at, UUID id) {}

	private final JdbcClient sql;
	private final AuditTrail trail;
	private final InstantSource clock;

	Releases(JdbcClient sql, AuditTrail trail, InstantSource clock) {
		this.sql = sql;
		this.trail = trail;
		this.clock = clock;
	}

	/// Writes a text about a request. It is not public before another releases it.
	public Released write(UUID request, AreaCode area, String asked, String became, Actor actor) {
		var refusal = refusal(area, asked + "\n" + became, actor);
		if (refusal.isPresent()) {
			return new Released.Refused(refusal.get());
		}
		var id = sql.sql("""
				INSERT INTO insight.releases (id, request, area, asked, became, written_by, written_at)
				VALUES (:id, :request, :area, :asked, :became, :by, :at)
				ON CONFLICT (request) WHERE taken_back_at IS NULL
				DO UPDATE SET asked = :asked, became = :became, written_by = :by, written_at = :at, released_by = NULL, released_at = NULL
				RETURNING id
				""")
				.param("id", Ids.next())
				.param("request", request)
				.param("area", area.digits())
				.param("asked", asked)
				.param("became", became)
				.param("by", actor.account().value())
				.param("at", Timestamp.from(clock.instant()))
				.query(UUID.class)
				.single();
		trail.did(actor, "release.written", new Subject("release", id), Map.of("request", request.toString()));
		return new Released.Done(id);
	}

	private static Optional<Rule> refusal(AreaCode area, String text, Actor actor) {
		if (!mayKeep(actor, area)) {
			return Optional.of(IN_SCOPE);
		}
		return NAMES_SOMEBODY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find()
				? Optional.of(NOBODY_NAMED) : Optional.empty();
	}

	/// Releases what another wrote.
	///
	/// @param read when the text that was read was written; another one may have been written since
	public Released release(UUID id, Instant read, Actor actor) {
		var release = lock(id);
		if (release.filter(found -> mayKeep(actor, found.area())).isEmpty()) {
			return new Released.Refused(IN_SCOPE);
		}
		if (release.get().writtenBy().equals(actor.account())) {
			trail.decided(actor, RELEASED_BY_ANOTHER, new Subject("release", id), Map.of(), "refused");
			return new Released.Refused(RELEASED_BY_ANOTHER);
		}
		if (!release.get().writtenAt().equals(read)) {
			trail.decided(actor, RELEASED_AS_READ, new Subject("release", id), Map.of(), "refused");
			return new Released.Refused(RELEASED_AS_READ);
		}
		var changed = sql.sql("""
				UPDATE insight.releases SET released_by = :by, released_at = :at WHERE id = :id AND released_at IS NULL
				""")
				.param("by", actor.account().value())
				.param("at", Timestamp.from(clock.instant()))
				.param("id", id)
				.update();
		if (changed == 1) {
			trail.did(actor, "release.released", new Subject("release", id), Map.of());
		}
		return new Released.Done(id);
	}

	/// Takes a text back; nobody reads it any more.
	public Released takeBack(UUID id, Actor actor) {
		if (lock(id).filter(found -> mayKeep(actor, found.area())).isEmpty()) {
			return new Released.Refused(IN_SCOPE);
		}
		sql.sql("UPDATE insight.releases SET taken_back_at = coalesce(taken_back_at, :at) WHERE id = :id")
				.param("at", Timestamp.from(clock.instant()))
				.param("id", id)
				.update();
		trail.did(actor, "release.taken_back", new Subject("release", id), Map.of());
		return new Released.Done(id);
	}

	/// What everybody may read in an area, latest first.
	@Transactional(readOnly = true)
	public List<Release> released(AreaCode area, Optional<Cursor> after, int most) {
		var from = after.orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
		return sql.sql("""
				SELECT * FROM insight.releases
				 WHERE released_at IS NOT NULL AND taken_back_at IS NULL AND area >= :first AND area < :last
				   AND (released_at, id) < (:at, :id)
				 ORDER BY released_at DESC, id DESC LIMIT :most
				""")
				.param("first", area.digits())
				.param("last", area.end())
				.param("at", Timestamp.from(from.at()))
				.param("id", from.id())
				.param("most", most)
				.query(Releases::release)
				.list();
	}

	/// What waits for a second person in an area, oldest first; at most 100.
	@Transactional(readOnly = true)
	public List<Release> waiting(AreaCode area) {
		return sql.sql("""
				SELECT * FROM insight.releases
				 WHERE released_at IS NULL AND taken_back_at IS NULL AND area >= :first AND area < :last
				 ORDER BY written_at LIMIT 100
				""")
				.param("first", area.digits())
				.param("last", area.end())
				.query(Releases::release)
				.list();
	}

	/// The text about a request that is not taken back.
	@Transactional(readOnly = true)
	public Optional<Release> about(UUID request) {
		return sql.sql("SELECT * FROM insight.releases WHERE request = :request AND taken_back_at IS NULL")
				.param("request", request)
				.query(Releases::release)
				.optional();
	}

	private Optional<Release> lock(UUID id) {
		return sql.sql("SELECT * FROM insight.releases WHERE id = :id FOR UPDATE")
				.param("id", id)
				.query(Releases::release)
				.optional();
	}

	private static boolean mayKeep(Actor actor, AreaCode area) {
		return actor.mayIn(area, KEEPERS.toArray(Role[]::new));
	}

	private static Release release(ResultSet row, int n) throws SQLException {
		@Nullable UUID by = row.getObject("released_by", UUID.class);
		@Nullable Timestamp at = row.getTimestamp("released_at");
		return new Release(row.getObject("id", UUID.class), row.getObject("request", UUID.class),
				new AreaCode(row.getString("area")),
				row.getString("asked"), row.getString("became"), new AccountId(row.getObject("written_by", UUID.class)),
				row.getTimestamp("written_at").toInstant(), Optional.ofNullable(by).map(AccountId::new),
				Optional.ofNullable(at).map(Timestamp::toInstant));
	}
}
