package nuandeng.insight;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes down how each request and case stood after each of its facts, and from when until when that held, in
/// `insight.request_lines` and `insight.case_lines`. For new facts it goes through all facts of what they are about again,
/// so that it does not matter in which portions they arrive.
///
/// The position of a fact decides what came first, not its clock (INS-15): a line is known as soon as its fact or one
/// behind it is, and holds until the next one is known.
@Repository
class Standing {

	private static final String WINDOWS = """
			   so_far AS (PARTITION BY f.%1$s ORDER BY f.position),
			   rest   AS (PARTITION BY f.%1$s ORDER BY f.position ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
			   later  AS (PARTITION BY f.%1$s ORDER BY f.position ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
			""";

	private static final String REQUESTS = """
			WITH steps AS (
			    SELECT f.*, min(f.at) OVER rest AS known, coalesce(min(f.at) OVER later, 'infinity') AS until,
			           min(f.position) OVER so_far AS lodged, bool_or(f.kind = 'WITHDRAWN') OVER so_far AS withdrawn,
			           max(f.at) FILTER (WHERE f.kind = 'SAID_NOT_DONE' OR f.kind = 'SAID_DONE' AND f.stars <= 2)
			               OVER so_far AS low_at,
			           count(*) FILTER (WHERE f.kind IN ('JOINED', 'LEFT')) OVER so_far AS moves,
			           count(*) FILTER (WHERE f.kind IN ('SAID_DONE', 'SAID_NOT_DONE')) OVER so_far AS verdicts
			      FROM insight.request_facts f
			     WHERE f.request IN (SELECT request FROM insight.request_facts WHERE position = ANY (?))
			    WINDOW
			""" + WINDOWS.formatted("request") + """
			),
			stood AS (
			    SELECT s.*,
			           CASE WHEN moves > 0 THEN first_value(CASE WHEN kind = 'JOINED' THEN on_case END) OVER moved END AS hangs_on,
			           CASE WHEN verdicts > 0 THEN first_value(kind = 'SAID_DONE') OVER judged END AS said_done,
			           CASE WHEN verdicts > 0 THEN first_value(stars) OVER judged END AS rated
			      FROM steps s
			    WINDOW moved AS (PARTITION BY request, moves ORDER BY position),
			           judged AS (PARTITION BY request, verdicts ORDER BY position))
			MERGE INTO insight.request_lines l USING stood s ON l.position = s.position
			 WHEN MATCHED AND (l.known, l.until, l.lodged, l.hangs_on, l.withdrawn, l.said_done, l.rated, l.low_at)
			          IS DISTINCT FROM (s.known, s.until, s.lodged, s.hangs_on, s.withdrawn, s.said_done, s.rated, s.low_at)
			 THEN UPDATE SET known = s.known, until = s.until, lodged = s.lodged, hangs_on = s.hangs_on,
			                 withdrawn = s.withdrawn, said_done = s.said_done, rated = s.rated, low_at = s.low_at
			 WHEN NOT MATCHED
			 THEN INSERT (position, request, area, channel, said_at, known, until, lodged, hangs_on, withdrawn, said_done, rated,
			              low_at)
			      VALUES (s.position, s.request, s.area, s.channel, s.said_at, s.known, s.until, s.lodged, s.hangs_on,
			              s.withdrawn, s.said_done, s.rated, s.low_at)
			""";

	private static final String CASES = """
			WITH steps AS (
			    SELECT f.*, min(f.at) OVER rest AS known, coalesce(min(f.at) OVER later, 'infinity') AS until,
			           count(*) FILTER (WHERE f.kind IN ('JOINED', 'UNJOINED')) OVER so_far AS joins,
			           min(f.at) FILTER (WHERE f.kind = 'CONTACTED') OVER so_far AS contacted_at,
			           bool_or(f.kind IN ('CONTACTED', 'NOT_REACHED')) OVER so_far AS tried,
			           max(f.at) FILTER (WHERE f.kind = 'REPORTED') OVER so_far AS reported_at,
			           max(f.at) FILTER (WHERE f.kind IN ('REPORTED', 'TOLD')) OVER so_far AS told_at,
			           CASE WHEN lag(f.to_state) OVER so_far = 'ASKING'
			                THEN f.paused_minutes - lag(f.paused_minutes) OVER so_far ELSE 0 END AS asking
			      FROM insight.case_facts f
			     WHERE f.case_id IN (SELECT case_id FROM insight.case_facts WHERE position = ANY (?))
			    WINDOW
			""" + WINDOWS.formatted("case_id") + """
			),
			stood AS (
			    SELECT s.*,
			           CASE WHEN joins > 0 THEN first_value(CASE WHEN kind = 'JOINED' THEN other END)
			               OVER (PARTITION BY case_id, joins ORDER BY position) END AS joined_into,
			           (sum(asking) OVER (PARTITION BY case_id ORDER BY position))::bigint AS asking_minutes
			      FROM steps s)
			MERGE INTO insight.case_lines l USING stood s ON l.position = s.position
			 WHEN MATCHED AND (l.known, l.until, l.joined_into, l.contacted_at, l.tried, l.reported_at, l.told_at,
			                   l.asking_minutes)
			          IS DISTINCT FROM (s.known, s.until, s.joined_into, s.contacted_at, s.tried, s.reported_at, s.told_at,
			                            s.asking_minutes)
			 THEN UPDATE SET known = s.known, until = s.until, joined_into = s.joined_into, contacted_at = s.contacted_at,
			                 tried = s.tried, reported_at = s.reported_at, told_at = s.told_at,
			                 asking_minutes = s.asking_minutes
			 WHEN NOT MATCHED
			 THEN INSERT (position, case_id, known, until, joined_into, topic, lead, state, due, solved, redos, look_back,
			              contact_by, contact_wanted, contacted_at, tried, reported_at, told_at, working_minutes,
			              paused_minutes, asking_minutes)
			      VALUES (s.position, s.case_id, s.known, s.until, s.joined_into, s.topic, s.lead, s.to_state, s.due, s.solved,
			              s.redos, s.look_back, s.contact_by, coalesce(s.contact_wanted, false), s.contacted_at, s.tried,
			              s.reported_at, s.told_at, s.working_minutes, s.paused_minutes, s.asking_minutes)
			""";

	private static final String AWAITED = """
			WITH steps AS (
			    SELECT f.*, min(f.at) OVER rest AS known FROM insight.case_facts f
			     WHERE f.case_id IN (SELECT case_id FROM insight.case_facts WHERE position = ANY (?))
			    WINDOW
			""" + WINDOWS.formatted("case_id") + """
			),
			answers AS (
			    SELECT s.*, lead(kind) OVER w AS answer, lead(known) OVER w AS answered_at,
			           CASE WHEN lead(kind, 2) OVER w IN ('SENT', 'DESIGNATED', 'HANDED_OVER') THEN lead(lead, 2) OVER w END AS then_lead,
			           CASE WHEN lead(kind, 2) OVER w IN ('SENT', 'DESIGNATED', 'HANDED_OVER') THEN lead(known, 2) OVER w END AS then_at
			      FROM steps s
			     WHERE kind IN ('SENT', 'DESIGNATED', 'HANDED_OVER', 'TAKEN_UP', 'DISPUTED', 'TAKEN_BACK', 'DECLINED', 'DROPPED',
			                    'JOINED', 'ASKED_AGAIN')
			    WINDOW w AS (PARTITION BY case_id ORDER BY position))
			MERGE INTO insight.awaited a
			USING (SELECT * FROM answers WHERE kind IN ('SENT', 'DESIGNATED', 'HANDED_OVER', 'ASKED_AGAIN')) s
			   ON a.position = s.position
			 WHEN MATCHED AND (a.known, a.answer, a.answered_at, a.then_lead, a.then_at)
			          IS DISTINCT FROM (s.known, s.answer, s.answered_at, s.then_lead, s.then_at)
			 THEN UPDATE SET known = s.known, answer = s.answer, answered_at = s.answered_at, then_lead = s.then_lead,
			                 then_at = s.then_at
			 WHEN NOT MATCHED
			 THEN INSERT (position, case_id, kind, at, known, lead, sign_in_by, answer, answered_at, then_lead, then_at)
			      VALUES (s.position, s.case_id, s.kind, s.at, s.known, s.lead, s.sign_in_by, s.answer, s.answered_at, s.then_lead,
			              s.then_at)
			""";

	private final JdbcTemplate sql;

	Standing(JdbcTemplate sql) {
		this.sql = sql;
	}

	/// Takes facts of requests that have just been added.
	void takeRequests(List<Long> positions) {
		var news = positions.toArray(Long[]::new);
		sql.update(REQUESTS, (Object) news);
		sql.update("""
				INSERT INTO insight.shared_cases
				SELECT on_case FROM insight.request_facts
				 WHERE kind = 'JOINED' AND on_case IN
				       (SELECT on_case FROM insight.request_facts WHERE kind = 'JOINED' AND position = ANY (?))
				 GROUP BY on_case HAVING count(DISTINCT request) > 1
				ON CONFLICT DO NOTHING
				""", (Object) news);
	}

	/// Takes facts of cases that have just been added.
	void takeCases(List<Long> positions) {
		var news = positions.toArray(Long[]::new);
		sql.update(CASES, (Object) news);
		sql.update(AWAITED, (Object) news);
		sql.update("""
				INSERT INTO insight.shared_cases
				SELECT DISTINCT x.id FROM insight.case_facts f CROSS JOIN LATERAL (VALUES (f.case_id), (f.other)) x(id)
				 WHERE f.position = ANY (?) AND f.kind = 'JOINED' AND f.other IS NOT NULL
				ON CONFLICT DO NOTHING
				""", (Object) news);
	}
}
