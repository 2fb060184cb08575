package nuandeng.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the entries in `audit.entries`.
@Repository
class TrailEntries {

	private final JdbcClient sql;
	private final JsonMapper json;

	TrailEntries(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	void add(Instant at, AccountId actor, String role, String what, Subject about, Map<String, ?> facts) {
		sql.sql("SELECT audit.append(:at, :actor, :role, :what, :kind, :id, :facts::jsonb)")
				.param("at", Timestamp.from(at))
				.param("actor", actor.value())
				.param("role", role)
				.param("what", what)
				.param("kind", about.kind())
				.param("id", about.id())
				.param("facts", json.writeValueAsString(facts))
				.query((row, n) -> 0)
				.list();
	}

	List<AuditEntry> about(Subject subject) {
		return sql.sql("""
				SELECT * FROM audit.entries WHERE subject_id = :id AND subject_kind = :kind
				 ORDER BY turn, position LIMIT 500
				""")
				.param("id", subject.id())
				.param("kind", subject.kind())
				.query((row, n) -> entry(row))
				.list();
	}

	AuditEntry entry(ResultSet row) throws SQLException {
		return new AuditEntry(row.getLong("position"), row.getTimestamp("at").toInstant(),
				new AccountId(row.getObject("actor", UUID.class)), row.getString("actor_role"), row.getString("what"),
				new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
				facts(row.getString("facts")));
	}

	private Map<String, String> facts(String kept) {
		var facts = new LinkedHashMap<String, String>();
		json.readTree(kept).properties().forEach(fact -> facts.put(fact.getKey(),
				fact.getValue().isString() ? fact.getValue().stringValue() : fact.getValue().toString()));
		return facts;
	}
}
