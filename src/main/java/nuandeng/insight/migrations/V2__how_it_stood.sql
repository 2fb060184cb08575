-- Each copied line now also says how its request or case stood after it, and from when until when that held. A question
-- for any moment then reads one line of each instead of adding up all of them. The lines are copied anew, so that those
-- that are here already get the new columns; what stood beside them is added up again by the same statement as ever.
TRUNCATE insight.request_facts, insight.case_facts;
UPDATE insight.sources SET settled = 0, seen = NULL, seen_at = NULL, horizon = NULL;

DROP FUNCTION insight.fates(text, text, timestamptz, timestamptz, timestamptz);
DROP FUNCTION insight.leading(uuid, timestamptz);
DROP FUNCTION insight.withdrawn(uuid, timestamptz);
DROP FUNCTION insight.on_case(uuid, timestamptz);
DROP FUNCTION insight.root(uuid, timestamptz);
DROP FUNCTION insight.joined_into(uuid, timestamptz);

-- INS-15: in the log of one request or case the position decides what came first, not the clock. A line is known as soon
-- as it or one behind it is, and holds until the next one is known; of two with one instant only the later ever holds.
ALTER TABLE insight.request_facts
    ADD COLUMN promise   uuid,        -- of a promise and of its being kept
    ADD COLUMN due       date,        -- of a promise
    ADD COLUMN known     timestamptz,
    ADD COLUMN until     timestamptz,
    ADD COLUMN lodged    bigint,      -- the first position of the request; whoever lodged first stands for a case
    ADD COLUMN hangs_on  uuid,        -- the case it hung on
    ADD COLUMN withdrawn boolean,
    ADD COLUMN said_done boolean,     -- the last verdict
    ADD COLUMN rated     int,         -- the stars of the last verdict
    ADD COLUMN low_at    timestamptz; -- when it was last judged badly

ALTER TABLE insight.case_facts
    ADD COLUMN contact_by     timestamptz,
    ADD COLUMN contact_wanted boolean,
    ADD COLUMN look_back      date,
    ADD COLUMN known          timestamptz,
    ADD COLUMN until          timestamptz,
    ADD COLUMN joined_into    uuid,
    ADD COLUMN contacted_at   timestamptz, -- first
    ADD COLUMN tried          boolean,     -- to reach the residents
    ADD COLUMN reported_at    timestamptz, -- last
    ADD COLUMN told_at        timestamptz, -- when residents last heard a result or an answer
    ADD COLUMN asking_minutes bigint,      -- of the paused ones, those spent waiting for residents
    -- of a sending and of a request to look again: what came of it, and to whom it went after that
    ADD COLUMN answer         text,
    ADD COLUMN answered_at    timestamptz,
    ADD COLUMN then_lead      uuid,
    ADD COLUMN then_at        timestamptz;

-- When a line is followed by another, its end changes, and no index need hear of it.
ALTER TABLE insight.request_facts SET (fillfactor = 85);
ALTER TABLE insight.case_facts SET (fillfactor = 85);

DROP INDEX insight.request_facts_of;
DROP INDEX insight.requests_ever_on_a_case;
DROP INDEX insight.case_facts_of;
DROP INDEX insight.cases_ever_joined;
DROP INDEX insight.cases_that_joined;
DROP INDEX insight.cases_registered;
DROP INDEX insight.requests_received;

CREATE INDEX requests_received ON insight.request_facts (said_at, area) WHERE kind = 'LODGED';
CREATE INDEX requests_as_they_stood ON insight.request_facts (said_at, area);
CREATE INDEX request_facts_of ON insight.request_facts (request, position);
CREATE INDEX requests_hanging_on ON insight.request_facts (hangs_on) WHERE hangs_on IS NOT NULL;
CREATE INDEX requests_joining ON insight.request_facts (on_case) WHERE kind = 'JOINED';
CREATE INDEX promises_of ON insight.request_facts (request) WHERE kind = 'PROMISED';
CREATE INDEX promises_kept ON insight.request_facts (promise) WHERE kind = 'TOLD';
CREATE INDEX case_facts_of ON insight.case_facts (case_id, position);
CREATE INDEX cases_handled_with ON insight.case_facts (joined_into) WHERE joined_into IS NOT NULL;

-- Cases on which several requests ever hung, or that were ever handled with another. On all others the one request that
-- hangs there stands for the case.
CREATE TABLE insight.shared_cases (case_id uuid PRIMARY KEY);

-- Calls in which residents were asked whether it is done.
CREATE TABLE insight.call_facts (
    position bigint      PRIMARY KEY, -- notification
    request  uuid        NOT NULL,
    at       timestamptz NOT NULL,
    reached  boolean     NOT NULL
);

CREATE INDEX calls_about ON insight.call_facts (request);

-- What had become, at a moment, of everything received in an area in a period: one row and one word for each, with what
-- measures need of its case. `stands` tells the request that stands for its case; all others of the case were joined.
CREATE FUNCTION insight.fates(first_area text, last_area text, from_at timestamptz, until_at timestamptz,
                              as_of timestamptz)
RETURNS TABLE (request uuid, area text, channel text, said_at timestamptz, said_done boolean, rated int,
               low_at timestamptz, called boolean, root uuid, stands boolean, topic text, lead uuid, state text,
               due timestamptz, solved boolean, redos int, look_back date, contact_by timestamptz,
               contact_wanted boolean, contacted_at timestamptz, tried boolean, reported_at timestamptz,
               told_at timestamptz, working_minutes bigint, paused_minutes bigint, asking_minutes bigint, fate text)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE cohort AS MATERIALIZED (
        SELECT f.request, f.area, f.channel, f.said_at, f.said_done, f.rated, f.low_at, f.lodged, f.withdrawn, f.hangs_on,
               s.case_id IS NOT NULL AS shared
          FROM insight.request_facts f LEFT JOIN insight.shared_cases s ON s.case_id = f.hangs_on
         WHERE f.said_at >= from_at AND f.said_at < until_at AND f.known <= as_of AND f.until > as_of
           AND f.area COLLATE "C" >= first_area COLLATE "C" AND f.area COLLATE "C" < last_area COLLATE "C"),
    up(hangs_on, case_id, depth) AS (
        SELECT DISTINCT c.hangs_on, c.hangs_on, 0 FROM cohort c WHERE c.shared
        UNION ALL
        SELECT u.hangs_on, j.joined_into, u.depth + 1 FROM up u
          JOIN insight.case_facts j ON j.case_id = u.case_id AND j.known <= as_of AND j.until > as_of
         WHERE j.joined_into IS NOT NULL AND u.depth < 20),
    roots AS MATERIALIZED (
        SELECT DISTINCT ON (u.hangs_on) u.hangs_on, u.case_id AS root FROM up u ORDER BY u.hangs_on, u.depth DESC),
    family(root, case_id, depth) AS (
        SELECT DISTINCT r.root, r.root, 0 FROM roots r
        UNION ALL
        SELECT m.root, j.case_id, m.depth + 1 FROM family m
          JOIN insight.case_facts j ON j.joined_into = m.case_id AND j.known <= as_of AND j.until > as_of
         WHERE m.depth < 20),
    leaders AS MATERIALIZED (
        SELECT m.root, coalesce(min(f.lodged) FILTER (WHERE NOT f.withdrawn), min(f.lodged)) AS lodged
          FROM family m JOIN insight.request_facts f ON f.hangs_on = m.case_id AND f.known <= as_of AND f.until > as_of
         GROUP BY m.root)
    SELECT c.request, c.area, c.channel, c.said_at, c.said_done, c.rated, c.low_at,
           EXISTS (SELECT FROM insight.call_facts k WHERE k.request = c.request AND k.at <= as_of),
           coalesce(r.root, c.hangs_on), l.lodged IS NULL OR l.lodged = c.lodged, s.topic, s.lead,
           coalesce(s.to_state, ''), s.due, coalesce(s.solved, false) AND s.to_state = 'CLOSED', coalesce(s.redos, 0),
           s.look_back, s.contact_by, coalesce(s.contact_wanted, false), s.contacted_at, coalesce(s.tried, false),
           s.reported_at, s.told_at, s.working_minutes, s.paused_minutes, s.asking_minutes,
           CASE WHEN c.withdrawn THEN 'WITHDRAWN'
                WHEN c.hangs_on IS NULL THEN 'IN_HAND'
                WHEN l.lodged <> c.lodged THEN 'JOINED'
                WHEN s.to_state = 'CLOSED' THEN 'DONE'
                WHEN s.to_state = 'OUTSIDE' THEN 'PASSED_ON'
                WHEN s.to_state = 'PARKED' THEN 'PARKED'
                WHEN s.to_state = 'DECLINED' THEN 'DECLINED'
                ELSE 'IN_HAND' END
      FROM cohort c
      LEFT JOIN roots r ON c.shared AND r.hangs_on = c.hangs_on
      LEFT JOIN leaders l ON l.root = r.root
      LEFT JOIN insight.case_facts s ON s.case_id = coalesce(r.root, c.hangs_on) AND s.known <= as_of AND s.until > as_of
$$;
