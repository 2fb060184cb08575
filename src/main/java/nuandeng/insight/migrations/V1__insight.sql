-- What happened, copied from the chapters that own it, position by position; appended to, never changed. Every figure
-- is computed from these tables, for any moment, and they can be read again from nothing.
CREATE SCHEMA insight;

CREATE TABLE insight.request_facts (
    position bigint      PRIMARY KEY, -- requests
    request  uuid        NOT NULL,
    kind     text        NOT NULL,
    at       timestamptz NOT NULL, -- when the program learned it
    area     text        COLLATE "C" NOT NULL,
    channel  text        NOT NULL,
    on_case  uuid,
    stars    int,
    said_at  timestamptz NOT NULL
);

-- The cohort of a question: what was received in an area in a period.
CREATE INDEX requests_received ON insight.request_facts (said_at, area) WHERE kind = 'LODGED';
CREATE INDEX request_facts_of ON insight.request_facts (request, at DESC, position DESC);
CREATE INDEX requests_ever_on_a_case ON insight.request_facts (on_case) WHERE kind = 'JOINED';

CREATE TABLE insight.case_facts (
    position        bigint      PRIMARY KEY, -- cases
    case_id         uuid        NOT NULL,
    kind            text        NOT NULL,
    from_state      text        NOT NULL,
    to_state        text        NOT NULL,
    area            text        COLLATE "C" NOT NULL,
    topic           text,
    lead            uuid,
    other           uuid,       -- the case it was joined into, or left
    at              timestamptz NOT NULL,
    due             timestamptz,
    sign_in_by      timestamptz,
    working_minutes bigint      NOT NULL,
    paused_minutes  bigint      NOT NULL,
    solved          boolean     NOT NULL,
    redos           int         NOT NULL
);

CREATE INDEX case_facts_of ON insight.case_facts (case_id, at DESC, position DESC);
CREATE INDEX cases_ever_joined ON insight.case_facts (other) WHERE kind = 'JOINED';
CREATE INDEX cases_that_joined ON insight.case_facts (case_id) WHERE kind = 'JOINED';
CREATE INDEX cases_registered ON insight.case_facts (at, area) WHERE kind = 'REGISTERED';

CREATE TABLE insight.order_facts (
    position bigint      PRIMARY KEY, -- orders
    order_id uuid        NOT NULL,
    kind     text        NOT NULL,
    at       timestamptz NOT NULL,
    area     text        COLLATE "C" NOT NULL,
    places   int         NOT NULL,
    people   int         NOT NULL,
    stars    int
);

CREATE INDEX orders_asked ON insight.order_facts (at, area) WHERE kind = 'ASKED';
CREATE INDEX order_facts_of ON insight.order_facts (order_id, at, position);

-- How far each log was read. Up to `settled` nothing can appear any more. `seen` becomes settled once every
-- transaction that was running when the horizon was taken has ended; until then the stretch between is read again.
CREATE TABLE insight.sources (
    name    text        PRIMARY KEY,
    settled bigint      NOT NULL DEFAULT 0,
    seen    bigint,
    seen_at timestamptz,
    horizon bigint,

    CONSTRAINT a_horizon_belongs_to_a_position CHECK (horizon IS NULL OR seen IS NOT NULL)
);

-- Where a case was handled at a moment: itself, or what it was joined into.
CREATE FUNCTION insight.joined_into(of_case uuid, as_of timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN kind = 'JOINED' THEN other END FROM insight.case_facts
     WHERE case_id = of_case AND kind IN ('JOINED', 'UNJOINED') AND at <= as_of
     ORDER BY at DESC, position DESC LIMIT 1
$$;

CREATE FUNCTION insight.root(of_case uuid, as_of timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE walk(id, depth) AS (
        SELECT of_case, 0
        UNION ALL
        SELECT insight.joined_into(id, as_of), depth + 1 FROM walk WHERE id IS NOT NULL AND depth < 20)
    SELECT id FROM walk WHERE id IS NOT NULL ORDER BY depth DESC LIMIT 1
$$;

-- The case a request hung on at a moment.
CREATE FUNCTION insight.on_case(of_request uuid, as_of timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN kind = 'JOINED' THEN on_case END FROM insight.request_facts
     WHERE request = of_request AND kind IN ('JOINED', 'LEFT') AND at <= as_of
     ORDER BY at DESC, position DESC LIMIT 1
$$;

CREATE FUNCTION insight.withdrawn(of_request uuid, as_of timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM insight.request_facts WHERE request = of_request AND kind = 'WITHDRAWN' AND at <= as_of)
$$;

-- The request that stands for a case at a moment: of those that hang on it, also through cases joined into it, and
-- are not withdrawn, the one that was lodged first. All others were “joined”.
CREATE FUNCTION insight.leading(of_root uuid, as_of timestamptz) RETURNS uuid LANGUAGE sql STABLE AS $$
    WITH RECURSIVE family(id, depth) AS (
        SELECT of_root, 0
        UNION
        SELECT f.case_id, depth + 1 FROM family JOIN insight.case_facts f ON f.other = family.id AND f.kind = 'JOINED'
         WHERE f.at <= as_of AND depth < 20 AND insight.joined_into(f.case_id, as_of) = family.id)
    SELECT l.request
      FROM (SELECT DISTINCT j.request, j.on_case FROM family JOIN insight.request_facts j
                ON j.on_case = family.id AND j.kind = 'JOINED' AND j.at <= as_of) member
      JOIN insight.request_facts l ON l.request = member.request AND l.kind = 'LODGED'
     WHERE insight.on_case(member.request, as_of) = member.on_case AND NOT insight.withdrawn(member.request, as_of)
     ORDER BY l.position LIMIT 1
$$;

-- What had become, at a moment, of everything received in an area in a period: one row and one word for each.
CREATE FUNCTION insight.fates(first_area text, last_area text, from_at timestamptz, until_at timestamptz,
                              as_of timestamptz)
RETURNS TABLE (request uuid, area text, channel text, said_at timestamptz, root uuid, topic text, lead uuid,
               state text, due timestamptz, solved boolean, fate text)
LANGUAGE sql STABLE AS $$
    WITH cohort AS MATERIALIZED (
        SELECT l.request, l.area, l.channel, l.said_at,
               EXISTS (SELECT FROM insight.request_facts w
                        WHERE w.request = l.request AND w.kind = 'WITHDRAWN' AND w.at <= as_of) AS withdrawn,
               h.on_case
          FROM insight.request_facts l
          LEFT JOIN LATERAL (SELECT CASE WHEN f.kind = 'JOINED' THEN f.on_case END AS on_case
                               FROM insight.request_facts f
                              WHERE f.request = l.request AND f.kind IN ('JOINED', 'LEFT') AND f.at <= as_of
                              ORDER BY f.at DESC, f.position DESC LIMIT 1) h ON true
         WHERE l.kind = 'LODGED' AND l.said_at >= from_at AND l.said_at < until_at AND l.at <= as_of
           AND l.area COLLATE "C" >= first_area COLLATE "C" AND l.area COLLATE "C" < last_area COLLATE "C"),
    roots AS MATERIALIZED (
        SELECT on_case, CASE WHEN EXISTS (SELECT FROM insight.case_facts j WHERE j.case_id = on_case AND j.kind = 'JOINED')
                             THEN insight.root(on_case, as_of) ELSE on_case END AS root
          FROM (SELECT DISTINCT on_case FROM cohort WHERE on_case IS NOT NULL) c),
    stood AS MATERIALIZED (
        SELECT r.root, insight.leading(r.root, as_of) AS leading, s.topic, s.lead, s.to_state, s.due, s.solved
          FROM (SELECT DISTINCT root FROM roots) r
          LEFT JOIN LATERAL (SELECT f.topic, f.lead, f.to_state, f.due, f.solved FROM insight.case_facts f
                              WHERE f.case_id = r.root AND f.at <= as_of ORDER BY f.at DESC, f.position DESC LIMIT 1) s ON true)
    SELECT c.request, c.area, c.channel, c.said_at, s.root, s.topic, s.lead, coalesce(s.to_state, ''), s.due,
           coalesce(s.solved, false) AND s.to_state = 'CLOSED',
           CASE WHEN c.withdrawn THEN 'WITHDRAWN'
                WHEN s.root IS NULL THEN 'IN_HAND'
                WHEN s.leading IS DISTINCT FROM c.request THEN 'JOINED'
                WHEN s.to_state = 'CLOSED' THEN 'DONE'
                WHEN s.to_state = 'OUTSIDE' THEN 'PASSED_ON'
                WHEN s.to_state = 'PARKED' THEN 'PARKED'
                WHEN s.to_state = 'DECLINED' THEN 'DECLINED'
                ELSE 'IN_HAND' END
      FROM cohort c
      LEFT JOIN roots r ON r.on_case = c.on_case
      LEFT JOIN stood s ON s.root = r.root
$$;

-- What staff released for everybody to read: one writes a text without a person, another releases it.
CREATE TABLE insight.releases (
    id           uuid        PRIMARY KEY,
    request      uuid        NOT NULL, -- requests
    area         text        COLLATE "C" NOT NULL,
    asked        text        NOT NULL CHECK (asked <> ''),
    became       text        NOT NULL CHECK (became <> ''),
    written_by   uuid        NOT NULL, -- identity: account
    written_at   timestamptz NOT NULL,
    released_by  uuid,       -- identity: account
    released_at  timestamptz,
    taken_back_at timestamptz,

    CONSTRAINT released_by_somebody_else CHECK (released_by IS NULL OR released_by <> written_by),
    CONSTRAINT released_at_a_time        CHECK ((released_by IS NULL) = (released_at IS NULL))
);

CREATE UNIQUE INDEX one_release_of_a_request ON insight.releases (request) WHERE taken_back_at IS NULL;
CREATE INDEX releases_to_read ON insight.releases (area, released_at DESC, id DESC) WHERE released_at IS NOT NULL AND taken_back_at IS NULL;
CREATE INDEX releases_waiting ON insight.releases (area, written_at) WHERE released_at IS NULL AND taken_back_at IS NULL;
