package nuandeng.honours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

/// Keeps honours in `honours.honours`. Each state is one shape of row; the table's checks say the same as
/// {@link Honour}.
@Repository
class HonourRoll {

	private static final String ORDERED = """
			 ORDER BY year DESC, array_position(ARRAY['NATIONAL', 'PROVINCIAL', 'CITY', 'DISTRICT', 'STREET'], level),
			          name, recorded_at DESC, id
			 LIMIT :most
			""";

	private final JdbcClient sql;

	HonourRoll(JdbcClient sql) {
		this.sql = sql;
	}

	/// Reads an honour and holds its row until the transaction ends, so that it ends once.
	Optional<Honour> lock(HonourId id) {
		return sql.sql("SELECT * FROM honours.honours WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query(HonourRoll::honour)
				.optional();
	}

	Optional<Honour> find(HonourId id) {
		return sql.sql("SELECT * FROM honours.honours WHERE id = :id")
				.param("id", id.value())
				.query(HonourRoll::honour)
				.optional();
	}

	/// The honours of a community, latest year first, then the highest level.
	List<Honour> of(AreaCode community, int most) {
		return sql.sql("SELECT * FROM honours.honours WHERE community = :community" + ORDERED)
				.param("community", community.digits())
				.param("most", most)
				.query(HonourRoll::honour)
				.list();
	}

	/// The honours of all communities in some areas, in the same order.
	List<Honour> within(Collection<AreaCode> areas, int most) {
		return areas.isEmpty() ? List.of() : sql.sql("""
				SELECT * FROM honours.honours h
				 WHERE EXISTS (SELECT FROM unnest(:areas) a WHERE h.community LIKE a || '%')
				""" + ORDERED)
				.param("areas", areas.stream().map(AreaCode::digits).toArray(String[]::new))
				.param("most", most)
				.query(HonourRoll::honour)
				.list();
	}

	/// Tells whether another entry holds the same honour. Whoever asks is alone in the community until the transaction
	/// ends.
	boolean isHeld(Award award, Optional<HonourId> otherThan) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", "honours.community." + award.holder().community())
				.query((row, n) -> 0)
				.list();
		return sql.sql("""
				SELECT EXISTS (SELECT FROM honours.honours
				 WHERE state = 'HELD' AND community = :community AND estate IS NOT DISTINCT FROM :estate::text
				   AND body IS NOT DISTINCT FROM :body::uuid AND name = :name AND year = :year
				   AND id IS DISTINCT FROM :otherThan::uuid)
				""")
				.params(holder(award.holder()))
				.param("name", award.name())
				.param("year", award.year())
				.param("otherThan", otherThan.map(HonourId::value).orElse(null))
				.query(Boolean.class)
				.single();
	}

	/// The community whose photos of a plaque these are.
	Optional<AreaCode> communityOf(UUID evidence) {
		return sql.sql("SELECT community FROM honours.honours WHERE evidence = :evidence LIMIT 1")
				.param("evidence", evidence)
				.query((row, n) -> new AreaCode(row.getString("community")))
				.optional();
	}

	void add(Honour.Held honour) {
		var entry = honour.entry();
		var award = entry.award();
		sql.sql("""
				INSERT INTO honours.honours (id, community, estate, body, name, level, year, issuer, document, until,
				                             evidence, recorded_by, recorded_at, state)
				VALUES (:id, :community, :estate, :body, :name, :level, :year, :issuer, :document, :until,
				        :evidence, :by, :at, 'HELD')
				""")
				.params(holder(award.holder()))
				.param("id", honour.id().value())
				.param("name", award.name())
				.param("level", award.level().name())
				.param("year", award.year())
				.param("issuer", award.issuer())
				.param("document", award.document())
				.param("until", award.until().orElse(null))
				.param("evidence", entry.evidence())
				.param("by", entry.by().value())
				.param("at", Timestamp.from(entry.at()))
				.update();
	}

	/// Writes how an honour ended.
	void save(Honour honour) {
		var row = new HashMap<String, @Nullable Object>(switch (honour) {
			case Honour.Held _ -> ending("", null, null, null);
			case Honour.Expired h -> ending(h.closing().reason(), null, h.closing().by(), h.closing().at());
			case Honour.Withdrawn h -> ending(h.closing().reason(), null, h.closing().by(), h.closing().at());
			case Honour.Corrected h -> ending("", h.instead(), h.by(), h.at());
		});
		row.put("id", honour.id().value());
		row.put("state", HonourState.of(honour).name());
		sql.sql("""
				UPDATE honours.honours SET state = :state, reason = :reason, instead = :instead, ended_by = :by, ended_at = :at
				 WHERE id = :id
				""")
				.params(row)
				.update();
	}

	private static Map<String, @Nullable Object> holder(Holder holder) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("community", holder.community().digits());
		row.put("estate", holder instanceof Holder.OfEstate estate ? estate.name() : null);
		row.put("body", holder instanceof Holder.OfBody of ? of.body().value() : null);
		return row;
	}

	private static Map<String, @Nullable Object> ending(String reason, @Nullable HonourId instead,
			@Nullable AccountId by, @Nullable Instant at) {
		var row = new HashMap<String, @Nullable Object>();
		row.put("reason", reason);
		row.put("instead", instead == null ? null : instead.value());
		row.put("by", by == null ? null : by.value());
		row.put("at", at == null ? null : Timestamp.from(at));
		return row;
	}

	private static Honour honour(ResultSet row, int n) throws SQLException {
		var id = new HonourId(row.getObject("id", UUID.class));
		var entry = new Honour.Entry(award(row), row.getObject("evidence", UUID.class),
				new AccountId(row.getObject("recorded_by", UUID.class)), row.getTimestamp("recorded_at").toInstant());
		return switch (HonourState.valueOf(row.getString("state"))) {
			case HELD -> new Honour.Held(id, entry);
			case EXPIRED -> new Honour.Expired(id, entry, closing(row));
			case WITHDRAWN -> new Honour.Withdrawn(id, entry, closing(row));
			case CORRECTED -> {
				var closing = closing(row);
				yield new Honour.Corrected(id, entry, new HonourId(row.getObject("instead", UUID.class)), closing.by(),
						closing.at());
			}
		};
	}

	private static Award award(ResultSet row) throws SQLException {
		return new Award(holder(row), row.getString("name"), Level.valueOf(row.getString("level")), row.getInt("year"),
				row.getString("issuer"), row.getString("document"),
				Optional.ofNullable(row.getObject("until", LocalDate.class)));
	}

	private static Holder holder(ResultSet row) throws SQLException {
		var community = new AreaCode(row.getString("community"));
		@Nullable String estate = row.getString("estate");
		@Nullable UUID body = row.getObject("body", UUID.class);
		return estate != null
				? new Holder.OfEstate(community, estate)
				: body != null ? new Holder.OfBody(community, new BodyId(body)) : new Holder.OfCommunity(community);
	}

	private static Honour.Closing closing(ResultSet row) throws SQLException {
		return new Honour.Closing(row.getString("reason"), new AccountId(row.getObject("ended_by", UUID.class)),
				row.getTimestamp("ended_at").toInstant());
	}
}
