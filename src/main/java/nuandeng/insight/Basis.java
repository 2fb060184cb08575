package nuandeng.insight;

/// What is counted: the rows a figure is about, as SQL over `gathered f`, which holds one line for each request of the
/// question (see {@link Gathering}). Figures and lists use the same words, so that they cannot differ.
enum Basis {
	/// Requests.
	VOICES("gathered f WHERE true", "coalesce(f.due, 'infinity')", "f.said_at", "f.request::text",
			"""
			NULL::timestamptz AS step_at, NULL::timestamptz AS answered_at, NULL::text AS answer, NULL::uuid AS body,
			NULL::date AS day"""),
	/// Times a case was given to a body; what its sender took back was none.
	SENDINGS("""
			gathered f JOIN insight.awaited s ON s.case_id = f.root
			 WHERE f.stands AND f.fate <> 'WITHDRAWN' AND s.kind IN ('SENT', 'DESIGNATED', 'HANDED_OVER') AND s.known <= :asOf
			   AND (s.answer IS DISTINCT FROM 'TAKEN_BACK' OR s.answered_at > :asOf)""", "s.at", "s.at",
			"lpad(s.position::text, 19, '0')",
			"""
			s.at AS step_at, CASE WHEN s.answered_at <= :asOf THEN s.answered_at END AS answered_at,
			CASE WHEN s.answered_at <= :asOf THEN s.answer END AS answer, s.lead AS body, NULL::date AS day"""),
	/// Promises whose day is over.
	PROMISES("""
			gathered f JOIN insight.request_facts s ON s.request = f.request AND s.kind = 'PROMISED' AND s.at <= :asOf
			 CROSS JOIN LATERAL (SELECT (s.due + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS ends) d
			  LEFT JOIN LATERAL (SELECT min(t.at) AS at FROM insight.request_facts t
			                      WHERE t.promise = s.promise AND t.kind = 'TOLD' AND t.at <= :asOf) t ON true
			 WHERE d.ends <= :asOf::timestamptz + interval '1 microsecond'""", "d.ends", "s.at",
			"lpad(s.position::text, 19, '0')",
			"""
			s.at AS step_at, t.at AS answered_at,
			CASE WHEN t.at < d.ends THEN 'KEPT' WHEN t.at IS NOT NULL THEN 'LATE' END AS answer, NULL::uuid AS body,
			s.due AS day"""),
	/// Requests to look again at what was declined, once somebody decided anew.
	REVIEWS("""
			gathered f JOIN insight.awaited s ON s.case_id = f.root
			 WHERE f.stands AND f.fate <> 'WITHDRAWN' AND s.kind = 'ASKED_AGAIN' AND s.known <= :asOf
			   AND s.answer IN ('DECLINED', 'SENT', 'JOINED') AND s.answered_at <= :asOf""", "s.at", "s.at",
			"lpad(s.position::text, 19, '0')", """
			s.at AS step_at, s.answered_at, s.answer, NULL::uuid AS body, NULL::date AS day"""),
	/// Times a speaker asked where it stands.
	CHASES("""
			gathered f JOIN insight.request_facts s ON s.request = f.request AND s.kind = 'CHASED' AND s.at <= :asOf
			 WHERE true""", "s.at", "s.at", "lpad(s.position::text, 19, '0')",
			"""
			s.at AS step_at, NULL::timestamptz AS answered_at, 'CHASED' AS answer, NULL::uuid AS body, NULL::date AS day"""),
	/// Orders.
	ORDERS("""
			(SELECT a.order_id, a.area, a.at AS asked_at, bool_or(o.kind = 'PUBLISHED') AS published,
			        bool_or(o.kind = 'TAKEN') AS taken, bool_or(o.kind = 'CONFIRMED') AS confirmed, max(o.stars) AS stars
			   FROM insight.order_facts a JOIN insight.order_facts o ON o.order_id = a.order_id AND o.at <= :asOf
			  WHERE a.kind = 'ASKED' AND a.at >= :from AND a.at < :until AND a.at <= :asOf AND a.area >= :first AND a.area < :last
			    AND :channel = '' AND :topic = ''
			  GROUP BY a.order_id, a.area, a.at) f WHERE true""", "f.asked_at", "f.asked_at", "f.order_id::text", "");

	private final String rows;
	private final String first;
	private final String second;
	private final String third;
	private final String step;

	Basis(String rows, String first, String second, String third, String step) {
		this.rows = rows;
		this.first = first;
		this.second = second;
		this.third = third;
		this.step = step;
	}

	/// `FROM … WHERE …`, to which a condition may be added.
	String rows() {
		return rows;
	}

	/// What the rows of a list are ordered by.
	String order() {
		return first + " AS first, " + second + " AS second, " + third + " COLLATE \"C\" AS third";
	}

	/// When it happened, when it was answered and how, which body and which day it is about: as columns.
	String step() {
		return step;
	}
}
