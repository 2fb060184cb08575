-- How things stood is kept apart from the facts it is made of: the facts are only added to, and what a question reads is
-- narrow. What was copied from the two logs is forgotten here and read again from nothing before the next answer: that a
-- source has no row says so.
TRUNCATE insight.request_facts, insight.case_facts, insight.shared_cases;
DELETE FROM insight.sources WHERE name IN ('requests', 'cases');

DROP INDEX insight.requests_received;
DROP INDEX insight.requests_as_they_stood;
DROP INDEX insight.requests_hanging_on;
DROP INDEX insight.cases_handled_with;
DROP FUNCTION insight.fates(text, text, timestamptz, timestamptz, timestamptz);

ALTER TABLE insight.request_facts
    DROP COLUMN known, DROP COLUMN until, DROP COLUMN lodged, DROP COLUMN hangs_on, DROP COLUMN withdrawn,
    DROP COLUMN said_done, DROP COLUMN rated, DROP COLUMN low_at;
ALTER TABLE insight.request_facts RESET (fillfactor);

ALTER TABLE insight.case_facts
    DROP COLUMN known, DROP COLUMN until, DROP COLUMN joined_into, DROP COLUMN contacted_at, DROP COLUMN tried,
    DROP COLUMN reported_at, DROP COLUMN told_at, DROP COLUMN asking_minutes, DROP COLUMN answer, DROP COLUMN answered_at,
    DROP COLUMN then_lead, DROP COLUMN then_at;
ALTER TABLE insight.case_facts RESET (fillfactor);

CREATE INDEX chases_of ON insight.request_facts (request) WHERE kind = 'CHASED';
CREATE INDEX requests_lodged ON insight.request_facts (request) WHERE kind = 'LODGED';

-- After each fact of a request: how it stood, from when until when.
CREATE TABLE insight.request_lines (
    position  bigint      PRIMARY KEY,
    request   uuid        NOT NULL,
    area      text        COLLATE "C" NOT NULL,
    channel   text        NOT NULL,
    said_at   timestamptz NOT NULL,
    known     timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    lodged    bigint      NOT NULL, -- the first position of the request; whoever lodged first stands for a case
    hangs_on  uuid,       -- the case it hung on
    withdrawn boolean     NOT NULL,
    said_done boolean,    -- the last verdict
    rated     int,        -- the stars of the last verdict
    low_at    timestamptz -- when it was last judged badly
) WITH (fillfactor = 90);

CREATE INDEX requests_received ON insight.request_lines (said_at, area) WHERE position = lodged;
CREATE INDEX requests_as_they_stood ON insight.request_lines (said_at, area);
CREATE INDEX requests_hanging_on ON insight.request_lines (hangs_on) WHERE hangs_on IS NOT NULL;

-- After each fact of a case: how it stood, from when until when.
CREATE TABLE insight.case_lines (
    position        bigint      PRIMARY KEY,
    case_id         uuid        NOT NULL,
    known           timestamptz NOT NULL,
    until           timestamptz NOT NULL,
    joined_into     uuid,
    topic           text,
    lead            uuid,
    state           text        NOT NULL,
    due             timestamptz,
    solved          boolean     NOT NULL,
    redos           int         NOT NULL,
    look_back       date,
    contact_by      timestamptz,
    contact_wanted  boolean     NOT NULL,
    contacted_at    timestamptz, -- first
    tried           boolean     NOT NULL, -- to reach the residents
    reported_at     timestamptz, -- last
    told_at         timestamptz, -- when residents last heard a result or an answer
    working_minutes bigint      NOT NULL,
    paused_minutes  bigint      NOT NULL,
    asking_minutes  bigint      NOT NULL -- of the paused ones, those spent waiting for residents
);

CREATE INDEX cases_as_they_stood ON insight.case_lines (case_id, until);
CREATE INDEX cases_handled_with ON insight.case_lines (joined_into) WHERE joined_into IS NOT NULL;

-- What waits for an answer: a sending, a request to look again at what was declined. What came of it, and to whom it went
-- after that.
CREATE TABLE insight.awaited (
    position    bigint      PRIMARY KEY,
    case_id     uuid        NOT NULL,
    kind        text        NOT NULL,
    at          timestamptz NOT NULL,
    known       timestamptz NOT NULL,
    lead        uuid,
    sign_in_by  timestamptz,
    answer      text,
    answered_at timestamptz,
    then_lead   uuid,
    then_at     timestamptz
);

CREATE INDEX awaited_of ON insight.awaited (case_id);

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
          FROM insight.request_lines f LEFT JOIN insight.shared_cases s ON s.case_id = f.hangs_on
         WHERE f.said_at >= from_at AND f.said_at < until_at AND f.known <= as_of AND f.until > as_of
           AND f.area COLLATE "C" >= first_area COLLATE "C" AND f.area COLLATE "C" < last_area COLLATE "C"),
    up(hangs_on, case_id, depth) AS (
        SELECT DISTINCT c.hangs_on, c.hangs_on, 0 FROM cohort c WHERE c.shared
        UNION ALL
        SELECT u.hangs_on, j.joined_into, u.depth + 1 FROM up u
          JOIN insight.case_lines j ON j.case_id = u.case_id AND j.known <= as_of AND j.until > as_of
         WHERE j.joined_into IS NOT NULL AND u.depth < 20),
    roots AS MATERIALIZED (
        SELECT DISTINCT ON (u.hangs_on) u.hangs_on, u.case_id AS root FROM up u ORDER BY u.hangs_on, u.depth DESC),
    family(root, case_id, depth) AS (
        SELECT DISTINCT r.root, r.root, 0 FROM roots r
        UNION ALL
        SELECT m.root, j.case_id, m.depth + 1 FROM family m
          JOIN insight.case_lines j ON j.joined_into = m.case_id AND j.known <= as_of AND j.until > as_of
         WHERE m.depth < 20),
    leaders AS MATERIALIZED (
        SELECT m.root, coalesce(min(f.lodged) FILTER (WHERE NOT f.withdrawn), min(f.lodged)) AS lodged
          FROM family m JOIN insight.request_lines f ON f.hangs_on = m.case_id AND f.known <= as_of AND f.until > as_of
         GROUP BY m.root)
    SELECT c.request, c.area, c.channel, c.said_at, c.said_done, c.rated, c.low_at,
           EXISTS (SELECT FROM insight.call_facts k WHERE k.request = c.request AND k.at <= as_of),
           coalesce(r.root, c.hangs_on), l.lodged IS NULL OR l.lodged = c.lodged, s.topic, s.lead,
           coalesce(s.state, ''), s.due, coalesce(s.solved, false) AND s.state = 'CLOSED', coalesce(s.redos, 0),
           s.look_back, s.contact_by, coalesce(s.contact_wanted, false), s.contacted_at, coalesce(s.tried, false),
           s.reported_at, s.told_at, s.working_minutes, s.paused_minutes, s.asking_minutes,
           CASE WHEN c.withdrawn THEN 'WITHDRAWN'
                WHEN c.hangs_on IS NULL THEN 'IN_HAND'
                WHEN l.lodged <> c.lodged THEN 'JOINED'
                WHEN s.state = 'CLOSED' THEN 'DONE'
                WHEN s.state = 'OUTSIDE' THEN 'PASSED_ON'
                WHEN s.state = 'PARKED' THEN 'PARKED'
                WHEN s.state = 'DECLINED' THEN 'DECLINED'
                ELSE 'IN_HAND' END
      FROM cohort c
      LEFT JOIN roots r ON c.shared AND r.hangs_on = c.hangs_on
      LEFT JOIN leaders l ON l.root = r.root
      LEFT JOIN insight.case_lines s ON s.case_id = coalesce(r.root, c.hangs_on) AND s.known <= as_of AND s.until > as_of
$$;
