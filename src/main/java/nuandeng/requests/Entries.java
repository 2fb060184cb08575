package nuandeng.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.cases.CaseId;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps what happened to requests in `requests.entries`, to which one only adds.
@Repository
class Entries {

	private final JdbcClient sql;

	Entries(JdbcClient sql) {
		this.sql = sql;
	}

	/// Adds an entry; area and channel are taken from the request, so that figures need no other table.
	void add(RequestId request, RequestEntry.Kind kind, String words, Optional<CaseId> onCase, OptionalInt stars,
			Actor actor, Instant at) {
		sql.sql("""
				INSERT INTO requests.entries (request, at, kind, words, case_id, stars, by, by_word, area, channel)
				SELECT id, :at, :kind, :words, :onCase::uuid, :stars::int, :by, :byWord, area, channel
				  FROM requests.requests WHERE id = :request
				""")
				.param("request", request.value())
				.param("at", Timestamp.from(at))
				.param("kind", kind.name())
				.param("words", words)
				.param("onCase", onCase.map(CaseId::value).orElse(null))
				.param("stars", stars.isPresent() ? stars.getAsInt() : null)
				.param("by", actor.account().value())
				.param("byWord", actor.name())
				.update();
	}

	/// Adds that something was promised, or that the speaker was told what had been promised.
	void addPromise(RequestId request, RequestEntry.Kind kind, UUID promise, Promise about, String words, Actor actor,
			Instant at) {
		sql.sql("""
				INSERT INTO requests.entries (request, at, kind, words, by, by_word, area, channel, promise, due)
				SELECT id, :at, :kind, :words, :by, :byWord, area, channel, :promise, :due
				  FROM requests.requests WHERE id = :request
				""")
				.param("request", request.value())
				.param("at", Timestamp.from(at))
				.param("kind", kind.name())
				.param("words", words)
				.param("by", actor.account().value())
				.param("byWord", actor.name())
				.param("promise", promise)
				.param("due", about.due())
				.update();
	}

	/// How many entries of a kind a request has since a moment.
	int countSince(RequestId request, RequestEntry.Kind kind, Instant since) {
		return sql
				.sql("SELECT count(*) FROM requests.entries WHERE request = :request AND kind = :kind AND at >= :since")
				.param("request", request.value())
				.param("kind", kind.name())
				.param("since", Timestamp.from(since))
				.query(Integer.class)
				.single();
	}

	/// What happened to a request, oldest first; at most 300.
	List<RequestEntry> of(RequestId request) {
		return sql.sql("SELECT * FROM requests.entries WHERE request = :request ORDER BY position LIMIT 300")
				.param("request", request.value())
				.query((row, n) -> new RequestEntry(row.getTimestamp("at").toInstant(),
						RequestEntry.Kind.valueOf(row.getString("kind")), row.getString("words"),
						row.getObject("by", UUID.class).equals(AccountId.NOBODY.value()) ? "您"
								: row.getString("by_word")))
				.list();
	}

	/// What speakers added to their words later and when they asked where it stands, as it is read below them.
	Map<RequestId, String> addedTo(List<RequestId> requests) {
		var added = new HashMap<RequestId, String>();
		sql.sql("""
				SELECT request, string_agg(to_char(at AT TIME ZONE 'Asia/Shanghai', E'\\nFMMM"月"FMDD"日"')
				       || CASE kind WHEN 'ADDED' THEN '补充：' || coalesce(nullif(words, ''), '照片')
				                    ELSE '来催，问到哪一步了' END, '' ORDER BY position) AS words
				  FROM requests.entries
				 WHERE request = ANY (:requests::uuid[]) AND kind IN ('ADDED', 'CHASED') GROUP BY request
				""")
				.param("requests", requests.stream().map(RequestId::toString).toArray(String[]::new))
				.query((RowCallbackHandler) row -> added.put(new RequestId(row.getObject("request", UUID.class)),
						row.getString("words")));
		return added;
	}
}
