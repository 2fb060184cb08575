package nuandeng.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the duty list in `catalogue.duties` and which time limits an area chose in `catalogue.choices`.
@Repository
class Duties {

	private static final String HOLDS = " valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day) ";

	private final JdbcClient sql;

	Duties(JdbcClient sql) {
		this.sql = sql;
	}

	void add(Duty duty, Instant at) {
		sql.sql("""
				INSERT INTO catalogue.duties (id, body, topic, area, reference, valid_from, decided_by, decided_at)
				VALUES (:id, :body, :topic, :area, :reference, :from, :by, :at)
				""")
				.param("id", duty.id())
				.param("body", duty.body().value())
				.param("topic", duty.topic().value())
				.param("area", duty.area().digits())
				.param("reference", duty.reference())
				.param("from", duty.from())
				.param("by", duty.decidedBy().value())
				.param("at", java.sql.Timestamp.from(at))
				.update();
	}

	/// Ends a line; one that would have begun later never held and ends before it began.
	boolean end(UUID id, LocalDate lastDay, AccountId by, Instant at) {
		return sql.sql("""
				UPDATE catalogue.duties SET valid_to = :lastDay, ended_by = :by, ended_at = :at
				 WHERE id = :id AND valid_to IS NULL
				""")
				.param("id", id)
				.param("lastDay", lastDay)
				.param("by", by.value())
				.param("at", java.sql.Timestamp.from(at))
				.update() == 1;
	}

	Optional<Duty> find(UUID id) {
		return sql.sql("SELECT * FROM catalogue.duties WHERE id = :id").param("id", id).query(Duties::duty).optional();
	}

	/// Who answers for some matters in an area on a day: the narrowest area first, then the narrowest matter.
	List<Duty> holding(Collection<TopicCode> topics, AreaCode area, LocalDate day) {
		return sql.sql("SELECT * FROM catalogue.duties WHERE topic = ANY(:topics) AND area = ANY(:around) AND" + HOLDS
				+ "ORDER BY length(area) DESC, length(topic) DESC, valid_from, id LIMIT 500")
				.param("topics", withGroups(topics))
				.param("around", around(area))
				.param("day", day)
				.query(Duties::duty)
				.list();
	}

	/// The list as it holds for an area: lines of the area, around it and inside it; by matter.
	List<Duty> list(AreaCode area, LocalDate day) {
		return sql
				.sql("SELECT * FROM catalogue.duties WHERE (area = ANY(:around) OR (area >= :from AND area < :end)) AND"
						+ HOLDS + "ORDER BY topic, length(area) DESC, area, id LIMIT 1000")
				.param("around", around(area))
				.param("from", area.digits())
				.param("end", area.end())
				.param("day", day)
				.query(Duties::duty)
				.list();
	}

	Optional<String> profileOf(AreaCode area, LocalDate day) {
		return sql.sql("SELECT profile FROM catalogue.choices WHERE area = ANY(:around) AND" + HOLDS
				+ "ORDER BY length(area) DESC, valid_from DESC LIMIT 1")
				.param("around", around(area))
				.param("day", day)
				.query(String.class)
				.optional();
	}

	void choose(AreaCode area, String profile, LocalDate from) {
		sql.sql("INSERT INTO catalogue.choices (area, profile, valid_from) VALUES (:area, :profile, :from)")
				.param("area", area.digits())
				.param("profile", profile)
				.param("from", from)
				.update();
	}

	private static String[] withGroups(Collection<TopicCode> topics) {
		return topics.stream()
				.flatMap(topic -> Stream.of(topic, topic.group()))
				.map(TopicCode::value)
				.distinct()
				.toArray(String[]::new);
	}

	private static String[] around(AreaCode area) {
		return Arrays.stream(AreaCode.Level.values())
				.map(area::at)
				.flatMap(Optional::stream)
				.map(AreaCode::digits)
				.toArray(String[]::new);
	}

	private static Duty duty(ResultSet row, int n) throws SQLException {
		return new Duty(row.getObject("id", UUID.class), new BodyId(row.getObject("body", UUID.class)),
				new TopicCode(row.getString("topic")), new AreaCode(row.getString("area")), row.getString("reference"),
				row.getObject("valid_from", LocalDate.class),
				Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
				new AccountId(row.getObject("decided_by", UUID.class)));
	}
}
