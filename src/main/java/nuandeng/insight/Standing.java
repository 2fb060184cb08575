package nuandeng.insight;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Writes beside each copied line how its request or case stood after it, and from when until when that held. It is
/// given new lines in `request_news` and `case_news` and goes through every line of what they are about again, so that
/// it does not matter in which portions lines arrive.
///
/// The position of a line decides what came first, not its clock (INS-15): a line is known as soon as it or one behind it
/// is, and holds until the next one is known.
@Repository
class Standing {

	private static final String WINDOWS = """
			   so_far AS (PARTITION BY f.%1$s ORDER BY f.position),
			   rest   AS (PARTITION BY f.%1$s ORDER BY f.position ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING),
			   later  AS (PARTITION BY f.%1$s ORDER BY f.position ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
			""";

	private static final String REQUESTS = """
			WITH every AS (
			    SELECT position, request, kind, at, area, channel, on_case, stars, said_at, promise, due
			      FROM insight.request_facts WHERE request IN (SELECT request FROM request_news)
			    UNION ALL
			    SELECT position, request, kind, at, area, channel, on_case, stars, said_at, promise, due FROM request_news),
			steps AS (
			    SELECT f.*, min(f.at) OVER rest AS known, coalesce(min(f.at) OVER later, 'infinity') AS until,
			           min(f.position) OVER so_far AS lodged, bool_or(f.kind = 'WITHDRAWN') OVER so_far AS withdrawn,
			           max(f.at) FILTER (WHERE f.kind = 'SAID_NOT_DONE' OR f.kind = 'SAID_DONE' AND f.stars <= 2)
			               OVER so_far AS low_at,
			           count(*) FILTER (WHERE f.kind IN ('JOINED', 'LEFT')) OVER so_far AS moves,
			           count(*) FILTER (WHERE f.kind IN ('SAID_DONE', 'SAID_NOT_DONE')) OVER so_far AS verdicts
			      FROM every f WINDOW
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
			MERGE INTO insight.request_facts f USING stood s ON f.position = s.position
			 WHEN MATCHED AND (f.known, f.until, f.lodged, f.withdrawn, f.low_at, f.hangs_on, f.said_done, f.rated)
			          IS DISTINCT FROM (s.known, s.until, s.lodged, s.withdrawn, s.low_at, s.hangs_on, s.said_done, s.rated)
			 THEN UPDATE SET known = s.known, until = s.until, lodged = s.lodged, withdrawn = s.withdrawn, low_at = s.low_at,
			                 hangs_on = s.hangs_on, said_done = s.said_done, rated = s.rated
			 WHEN NOT MATCHED
			 THEN INSERT (position, request, kind, at, area, channel, on_case, stars, said_at, promise, due, known, until, lodged,
			              withdrawn, low_at, hangs_on, said_done, rated)
			      VALUES (s.position, s.request, s.kind, s.at, s.area, s.channel, s.on_case, s.stars, s.said_at, s.promise, s.due,
			              s.known, s.until, s.lodged, s.withdrawn, s.low_at, s.hangs_on, s.said_done, s.rated)
			""";

	private static final String CASES = """
			WITH every AS (
			    SELECT position, case_id, kind, from_state, to_state, area, topic, lead, other, at, due, sign_in_by, working_minutes,
			           paused_minutes, solved, redos, contact_by, contact_wanted, look_back
			      FROM insight.case_facts WHERE case_id IN (SELECT case_id FROM case_news)
			    UNION ALL
			    SELECT position, case_id, kind, from_state, to_state, area, topic, lead, other, at, due, sign_in_by, working_minutes,
			           paused_minutes, solved, redos, contact_by, contact_wanted, look_back FROM case_news),
			steps AS (
			    SELECT f.*, min(f.at) OVER rest AS known, coalesce(min(f.at) OVER later, 'infinity') AS until,
			           count(*) FILTER (WHERE f.kind IN ('JOINED', 'UNJOINED')) OVER so_far AS joins,
			           min(f.at) FILTER (WHERE f.kind = 'CONTACTED') OVER so_far AS contacted_at,
			           bool_or(f.kind IN ('CONTACTED', 'NOT_REACHED')) OVER so_far AS tried,
			           max(f.at) FILTER (WHERE f.kind = 'REPORTED') OVER so_far AS reported_at,
			           max(f.at) FILTER (WHERE f.kind IN ('REPORTED', 'TOLD')) OVER so_far AS told_at,
			           CASE WHEN lag(f.to_state) OVER so_far = 'ASKING'
			                THEN f.paused_minutes - lag(f.paused_minutes) OVER so_far ELSE 0 END AS asking
			      FROM every f WINDOW
			""" + WINDOWS.formatted("case_id") + """
			),
			answers AS (
			    SELECT position, lead(kind) OVER w AS answer, lead(known) OVER w AS answered_at,
			           CASE WHEN lead(kind, 2) OVER w IN ('SENT', 'DESIGNATED', 'HANDED_OVER') THEN lead(lead, 2) OVER w END AS then_lead,
			           CASE WHEN lead(kind, 2) OVER w IN ('SENT', 'DESIGNATED', 'HANDED_OVER') THEN lead(known, 2) OVER w END AS then_at
			      FROM steps
			     WHERE kind IN ('SENT', 'DESIGNATED', 'HANDED_OVER', 'TAKEN_UP', 'DISPUTED', 'TAKEN_BACK', 'DECLINED', 'DROPPED',
			                    'JOINED', 'ASKED_AGAIN')
			    WINDOW w AS (PARTITION BY case_id ORDER BY position)),
			stood AS (
			    SELECT s.*,
			           CASE WHEN s.joins > 0 THEN first_value(CASE WHEN s.kind = 'JOINED' THEN s.other END)
			               OVER (PARTITION BY s.case_id, s.joins ORDER BY s.position) END AS joined_into,
			           (sum(s.asking) OVER (PARTITION BY s.case_id ORDER BY s.position))::bigint AS asking_minutes,
			           a.answer, a.answered_at, a.then_lead, a.then_at
			      FROM steps s LEFT JOIN answers a ON a.position = s.position
			                    AND s.kind IN ('SENT', 'DESIGNATED', 'HANDED_OVER', 'ASKED_AGAIN'))
			MERGE INTO insight.case_facts f USING stood s ON f.position = s.position
			 WHEN MATCHED AND (f.known, f.until, f.joined_into, f.contacted_at, f.tried, f.reported_at, f.told_at,
			                   f.asking_minutes, f.answer, f.answered_at, f.then_lead, f.then_at)
			          IS DISTINCT FROM (s.known, s.until, s.joined_into, s.contacted_at, s.tried, s.reported_at, s.told_at,
			                            s.asking_minutes, s.answer, s.answered_at, s.then_lead, s.then_at)
			 THEN UPDATE SET known = s.known, until = s.until, joined_into = s.joined_into, contacted_at = s.contacted_at,
			                 tried = s.tried, reported_at = s.reported_at, told_at = s.told_at,
			                 asking_minutes = s.asking_minutes, answer = s.answer, answered_at = s.answered_at,
			                 then_lead = s.then_lead, then_at = s.then_at
			 WHEN NOT MATCHED
			 THEN INSERT (position, case_id, kind, from_state, to_state, area, topic, lead, other, at, due, sign_in_by,
			              working_minutes, paused_minutes, solved, redos, contact_by, contact_wanted, look_back, known, until,
			              joined_into, contacted_at, tried, reported_at, told_at, asking_minutes, answer, answered_at, then_lead,
			              then_at)
			      VALUES (s.position, s.case_id, s.kind, s.from_state, s.to_state, s.area, s.topic, s.lead, s.other, s.at, s.due,
			              s.sign_in_by, s.working_minutes, s.paused_minutes, s.solved, s.redos, s.contact_by, s.contact_wanted,
			              s.look_back, s.known, s.until, s.joined_into, s.contacted_at, s.tried, s.reported_at, s.told_at,
			              s.asking_minutes, s.answer, s.answered_at, s.then_lead, s.then_at)
			""";

	private final JdbcTemplate sql;

	Standing(JdbcTemplate sql) {
		this.sql = sql;
	}

	/// Takes the lines of `request_news`, none of which is known yet.
	void takeRequests() {
		sql.update(REQUESTS);
		sql.update("""
				INSERT INTO insight.shared_cases
				SELECT on_case FROM insight.request_facts
				 WHERE kind = 'JOINED' AND on_case IN (SELECT on_case FROM request_news WHERE kind = 'JOINED')
				 GROUP BY on_case HAVING count(DISTINCT request) > 1
				ON CONFLICT DO NOTHING
				""");
	}

	/// Takes the lines of `case_news`, none of which is known yet.
	void takeCases() {
		sql.update(CASES);
		sql.update("""
				INSERT INTO insight.shared_cases
				SELECT DISTINCT x.id FROM case_news n CROSS JOIN LATERAL (VALUES (n.case_id), (n.other)) x(id)
				 WHERE n.kind = 'JOINED' AND n.other IS NOT NULL
				ON CONFLICT DO NOTHING
				""");
	}
}
