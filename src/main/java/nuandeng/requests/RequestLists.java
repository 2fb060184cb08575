package nuandeng.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nuandeng.cases.CaseId;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads requests in the orders in which people look at them.
@Repository
class RequestLists {

	private final JdbcClient sql;

	RequestLists(JdbcClient sql) {
		this.sql = sql;
	}

	RequestView view(RequestId id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("no request " + id));
	}

	Map<RequestId, RequestView> views(Collection<RequestId> ids) {
		return sql.sql("SELECT * FROM requests.requests WHERE id = ANY (:ids::uuid[])")
				.param("ids", ids.stream().map(RequestId::toString).toArray(String[]::new))
				.query(RequestRows::view)
				.list()
				.stream()
				.collect(Collectors.toMap(RequestView::id, Function.identity()));
	}

	Optional<RequestView> find(RequestId id) {
		return sql.sql("SELECT * FROM requests.requests WHERE id = :id")
				.param("id", id.value())
				.query(RequestRows::view)
				.optional();
	}

	Optional<RequestView> find(RequestNumber number) {
		return sql.sql("SELECT * FROM requests.requests WHERE number = :number")
				.param("number", number.value())
				.query(RequestRows::view)
				.optional();
	}

	/// The request behind each link that leads somewhere.
	Map<String, RequestView> behindEach(List<String> tokens, Instant now) {
		var byHash = new HashMap<String, String>();
		tokens.forEach(token -> byHash.put(HexFormat.of().formatHex(Links.hash(token)), token));
		var found = new HashMap<String, RequestView>();
		sql.sql("""
				SELECT r.*, encode(l.hash, 'hex') AS link FROM requests.requests r JOIN requests.links l ON l.request = r.id
				 WHERE l.hash IN (SELECT decode(h, 'hex') FROM unnest(:hashes::text[]) h) AND l.ends_at > :now
				""")
				.param("hashes", byHash.keySet().toArray(String[]::new))
				.param("now", Timestamp.from(now))
				.query((RowCallbackHandler) row -> found.put(
						java.util.Objects.requireNonNull(byHash.get(row.getString("link"))), RequestRows.view(row, 0)));
		return found;
	}

	List<RequestView> waiting(AreaCode within, Optional<InboxCursor> after, int most) {
		return sql.sql("""
				SELECT * FROM requests.requests
				 WHERE case_id IS NULL AND withdrawn_at IS NULL AND area >= :from AND area < :end
				   AND (:id::uuid IS NULL OR (NOT danger, said_at, id) > (NOT :danger::boolean, :saidAt::timestamptz, :id::uuid))
				 ORDER BY danger DESC, said_at, id LIMIT :most
				""")
				.param("from", within.digits())
				.param("end", within.end())
				.param("id", after.map(InboxCursor::id).orElse(null))
				.param("danger", after.map(InboxCursor::danger).orElse(null))
				.param("saidAt", after.map(cursor -> Timestamp.from(cursor.saidAt())).orElse(null))
				.param("most", most)
				.query(RequestRows::view)
				.list();
	}

	long waiting(AreaCode within) {
		return sql.sql("""
				SELECT count(*) FROM requests.requests
				 WHERE case_id IS NULL AND withdrawn_at IS NULL AND area >= :from AND area < :end
				""")
				.param("from", within.digits())
				.param("end", within.end())
				.query(Long.class)
				.single();
	}

	List<RequestView> search(AreaCode within, String words, int most) {
		var number = RequestNumber.of(words).map(RequestNumber::value).orElse("");
		return sql.sql("""
				SELECT * FROM requests.requests
				 WHERE area >= :from AND area < :end AND (strpos(words, :words) > 0 OR number = :number)
				 ORDER BY lodged_at DESC, id LIMIT :most
				""")
				.param("from", within.digits())
				.param("end", within.end())
				.param("words", words.strip())
				.param("number", number)
				.param("most", most)
				.query(RequestRows::view)
				.list();
	}

	List<RequestView> on(CaseId onCase) {
		return sql.sql("SELECT * FROM requests.requests WHERE case_id = :onCase ORDER BY lodged_at, id LIMIT 200")
				.param("onCase", onCase.value())
				.query(RequestRows::view)
				.list();
	}

	/// How many ask on each of several cases.
	Map<CaseId, Integer> countOn(Collection<CaseId> cases) {
		var counts = new HashMap<CaseId, Integer>();
		sql.sql("""
				SELECT case_id, count(*) AS asking FROM requests.requests
				 WHERE case_id = ANY (:cases::uuid[]) AND withdrawn_at IS NULL GROUP BY case_id
				""")
				.param("cases", cases.stream().map(id -> id.value().toString()).toArray(String[]::new))
				.query((RowCallbackHandler) row -> counts.put(new CaseId(row.getObject("case_id", UUID.class)),
						row.getInt("asking")));
		return counts;
	}

	/// How many wait as one: the first to say it, and those lodged beside it.
	int countBeside(RequestId first) {
		return sql.sql("""
				SELECT count(*) FROM requests.requests
				 WHERE (id = :first OR alongside = :first) AND case_id IS NULL AND withdrawn_at IS NULL
				""")
				.param("first", first.value())
				.query(Integer.class)
				.single();
	}

	List<RequestId> alongside(RequestId id) {
		return sql.sql("""
				SELECT id FROM requests.requests
				 WHERE alongside = :id AND case_id IS NULL AND withdrawn_at IS NULL LIMIT 200
				""")
				.param("id", id.value())
				.query(UUID.class)
				.list()
				.stream()
				.map(RequestId::new)
				.toList();
	}

	/// What was said in an area lately, may be shown to others, and still waits.
	List<RequestView> shownNear(AreaCode area, Instant since, int most) {
		return sql.sql("""
				SELECT * FROM requests.requests
				 WHERE area = :area AND lodged_at > :since AND may_publish AND case_id IS NULL AND withdrawn_at IS NULL
				   AND alongside IS NULL
				 ORDER BY lodged_at DESC, id LIMIT :most
				""")
				.param("area", area.digits())
				.param("since", Timestamp.from(since))
				.param("most", most)
				.query(RequestRows::view)
				.list();
	}

	/// What was said from a telephone, newest first.
	List<RequestView> by(PhoneNumber phone, int most) {
		return sql.sql("SELECT * FROM requests.requests WHERE phone = :phone ORDER BY lodged_at DESC, id LIMIT :most")
				.param("phone", phone.digits())
				.param("most", most)
				.query(RequestRows::view)
				.list();
	}
}
