package nuandeng.feeds;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nuandeng.identity.AccountId;
import nuandeng.kernel.AreaCode;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps runs in `feeds.runs` and what is wrong with rows in `feeds.wrong_rows`.
@Repository
class RunLog {

	/// A row to be put right.
	record WrongRow(int row, Map<String, String> cells, String because) {}

	private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
	private static final TypeReference<List<String>> COLUMNS = new TypeReference<>() {};

	private final JdbcClient sql;
	private final DataSource database;
	private final JsonMapper json;

	RunLog(JdbcClient sql, DataSource database, JsonMapper json) {
		this.sql = sql;
		this.database = database;
		this.json = json;
	}

	void add(Run run) {
		sql.sql("""
				INSERT INTO feeds.runs (id, source, area, file, digest, kept, begun_at, begun_by)
				VALUES (:id, :source, :area, :file, :digest, :kept, :at, :by)
				""")
				.param("id", run.id())
				.param("source", run.source())
				.param("area", run.area().digits())
				.param("file", run.file())
				.param("digest", run.digest())
				.param("kept", run.kept())
				.param("at", Timestamp.from(run.begunAt()))
				.param("by", run.begunBy().value())
				.update();
	}

	/// Writes down how far a run has come.
	void save(Run run) {
		sql.sql("""
				UPDATE feeds.runs SET columns = :columns::jsonb, read = :read, lodged = :lodged, seen = :seen, wrong = :wrong,
				       percent = :percent, ended_at = :ended, trouble = :trouble
				 WHERE id = :id
				""")
				.param("columns", json.writeValueAsString(run.columns()))
				.param("read", run.read())
				.param("lodged", run.lodged())
				.param("seen", run.seen())
				.param("wrong", run.wrong())
				.param("percent", run.percent())
				.param("ended", run.endedAt().map(Timestamp::from).orElse(null))
				.param("trouble", run.trouble())
				.param("id", run.id())
				.update();
	}

	void addWrong(UUID run, List<WrongRow> rows) {
		if (rows.isEmpty()) {
			return;
		}
		sql.sql("""
				INSERT INTO feeds.wrong_rows (run, row, cells, because)
				SELECT :run::uuid, r.row, r.cells::jsonb, r.because
				  FROM unnest(:rows::int[], :cells::text[], :because::text[]) AS r(row, cells, because)
				""")
				.param("run", run)
				.param("rows", rows.stream().map(WrongRow::row).toArray(Integer[]::new))
				.param("cells", rows.stream().map(row -> json.writeValueAsString(row.cells())).toArray(String[]::new))
				.param("because", rows.stream().map(WrongRow::because).toArray(String[]::new))
				.update();
	}

	List<WrongRow> wrongAfter(UUID run, int row, int most) {
		return sql.sql("SELECT * FROM feeds.wrong_rows WHERE run = :run AND row > :row ORDER BY row LIMIT :most")
				.param("run", run)
				.param("row", row)
				.param("most", most)
				.query((found, n) -> new WrongRow(found.getInt("row"), json.readValue(found.getString("cells"), CELLS),
						found.getString("because")))
				.list();
	}

	Optional<Run> find(UUID id) {
		return sql.sql("SELECT * FROM feeds.runs WHERE id = :id").param("id", id).query((row, n) -> run(row))
				.optional();
	}

	/// Runs inside an area, the newest first.
	List<Run> within(AreaCode area, int most) {
		return sql.sql("""
				SELECT * FROM feeds.runs WHERE area >= :from AND area < :end ORDER BY begun_at DESC, id LIMIT :most
				""")
				.param("from", area.digits())
				.param("end", area.end())
				.param("most", most)
				.query((row, n) -> run(row))
				.list();
	}

	/// Runs that have not ended, the oldest first.
	List<Run> underWay(int most) {
		return sql.sql("SELECT * FROM feeds.runs WHERE ended_at IS NULL ORDER BY begun_at LIMIT :most")
				.param("most", most)
				.query((row, n) -> run(row))
				.list();
	}

	void forget(Instant before) {
		sql.sql("DELETE FROM feeds.wrong_rows w USING feeds.runs r WHERE w.run = r.id AND r.ended_at < :before")
				.param("before", Timestamp.from(before))
				.update();
	}

	/// Takes a run into one's own hands until the process ends or the answer is closed; a connection of its own holds it,
	/// so that a killed process lets go.
	///
	/// @return empty if somebody else has it
	Optional<Hold> take(UUID run) {
		try {
			var connection = database.getConnection();
			var lock = new ArrayList<Boolean>();
			try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
				statement.setString(1, "feeds.run." + run);
				try (var answer = statement.executeQuery()) {
					lock.add(answer.next() && answer.getBoolean(1));
				}
			}
			if (lock.contains(true)) {
				return Optional.of(new Hold(connection, "feeds.run." + run));
			}
			connection.close();
			return Optional.empty();
		} catch (SQLException e) {
			throw new DataAccessResourceFailureException("a run could not be taken", e);
		}
	}

	/// A run in one's own hands.
	record Hold(Connection connection, String key) implements AutoCloseable {

		@Override
		public void close() {
			try (connection;
					var statement = connection.prepareStatement("SELECT pg_advisory_unlock(hashtextextended(?, 0))")) {
				statement.setString(1, key);
				statement.execute();
			} catch (SQLException e) {
				throw new DataAccessResourceFailureException("a run could not be let go", e);
			}
		}
	}

	private Run run(ResultSet row) throws SQLException {
		return new Run(row.getObject("id", UUID.class), row.getString("source"), new AreaCode(row.getString("area")),
				row.getString("file"), row.getString("digest"), row.getBoolean("kept"),
				json.readValue(row.getString("columns"), COLUMNS), row.getTimestamp("begun_at").toInstant(),
				new AccountId(row.getObject("begun_by", UUID.class)), row.getInt("read"), row.getInt("lodged"),
				row.getInt("seen"), row.getInt("wrong"), row.getInt("percent"),
				Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant), row.getString("trouble"));
	}
}
