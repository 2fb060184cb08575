-- A case is a row; its state is which columns are filled. The checks say what the sealed type CaseFile says.
CREATE SCHEMA cases;

CREATE SEQUENCE cases.numbers;

CREATE TABLE cases.cases (
    id                uuid        PRIMARY KEY,
    number            text        NOT NULL UNIQUE CHECK (number ~ '^\d{12}$'),
    version           int         NOT NULL CHECK (version >= 1),
    state             text        NOT NULL CHECK (state IN ('REGISTERED', 'SENT', 'DISPUTED', 'IN_HAND', 'ASKING',
                                      'OUTSIDE', 'PARKED', 'REPORTED', 'CLOSED', 'DECLINED', 'DROPPED')),

    -- the matter
    title             text        NOT NULL CHECK (title <> ''),
    words             text        NOT NULL,
    area              text        COLLATE "C" NOT NULL CHECK (area ~ '^\d{2,15}$'),
    place             uuid,       -- territory: place
    place_words       text        NOT NULL,
    topic             text,       -- catalogue: topic
    urgent            boolean     NOT NULL,
    hazard            boolean     NOT NULL,
    sensitive         boolean     NOT NULL,
    complaint_against uuid,       -- organisations: body; never sees it
    received_at       timestamptz NOT NULL,
    contact_wanted    boolean     NOT NULL,

    -- the head
    registered_at     timestamptz NOT NULL,
    registered_by     uuid        NOT NULL, -- identity: account
    limit_profile     text        NOT NULL,
    limit_class       text        NOT NULL,
    limit_sign_in     text        NOT NULL,
    limit_resolve     text        NOT NULL,
    limit_extensions  int         NOT NULL,
    limit_source      text        NOT NULL,
    extensions        text        NOT NULL DEFAULT '', -- spans, with commas
    pauses            text        NOT NULL DEFAULT '', -- from/to, with commas
    due               timestamptz, -- computed from the above; empty while a calendar is missing
    redos             int         NOT NULL DEFAULT 0,
    hand_overs        int         NOT NULL DEFAULT 0,
    questions         int         NOT NULL DEFAULT 0,
    problem_since     timestamptz,
    joined_into       uuid        REFERENCES cases.cases,
    wakes_at          timestamptz, -- when the clock must look at it

    -- who is to answer
    lead              uuid,       -- organisations: body
    assistants        uuid[]      NOT NULL DEFAULT '{}',
    designated        boolean     NOT NULL DEFAULT false,
    sent_by           uuid,
    sent_at           timestamptz,
    dispute_reference text,
    dispute_words     text,
    disputed_at       timestamptz,

    -- what is going on
    handler           uuid,
    taken_up_at       timestamptz,
    contacted_at      timestamptz,
    tries             int         NOT NULL DEFAULT 0,
    question          text,
    asked_at          timestamptz,
    outside_unit      text,
    outside_contact   text,
    next_look         date,
    park_reason       text,
    park_condition    text,
    park_look_back    date,
    park_proposed_by  uuid,
    park_proposed_at  timestamptz,
    park_approved_by  uuid,
    parked_at         timestamptz,

    -- how it ended
    result_words      text,
    result_explained  boolean     NOT NULL DEFAULT false,
    reported_by       uuid,
    reported_at       timestamptz,
    checked_by        uuid,
    agreed_at         timestamptz,
    closed_said       boolean     NOT NULL DEFAULT false,
    closed_at         timestamptz,
    decline_reason    text,
    decline_instead   text,
    declined_by       uuid,
    declined_at       timestamptz,
    drop_words        text,
    dropped_at        timestamptz,

    rank              smallint    NOT NULL GENERATED ALWAYS AS (CASE WHEN urgent OR hazard THEN 0 ELSE 1 END) STORED,
    due_or_never      timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(due, '9999-01-01 00:00:00+00'::timestamptz)) STORED,

    CONSTRAINT not_joined_into_itself CHECK (joined_into IS DISTINCT FROM id),
    CONSTRAINT somebody_is_to_answer CHECK (
        (state IN ('SENT', 'DISPUTED', 'IN_HAND', 'OUTSIDE', 'PARKED', 'REPORTED', 'CLOSED'))
        <= (lead IS NOT NULL AND sent_by IS NOT NULL AND sent_at IS NOT NULL)),
    CONSTRAINT nobody_is_to_answer_yet CHECK ((state IN ('REGISTERED', 'DECLINED', 'DROPPED')) <= (lead IS NULL)),
    CONSTRAINT disputed_with_a_reference CHECK (
        (state = 'DISPUTED') = (dispute_reference IS NOT NULL AND dispute_words IS NOT NULL AND disputed_at IS NOT NULL)),
    CONSTRAINT worked_on_by_somebody CHECK (
        (state IN ('IN_HAND', 'OUTSIDE', 'PARKED', 'REPORTED', 'CLOSED'))
        <= (handler IS NOT NULL AND taken_up_at IS NOT NULL)),
    CONSTRAINT a_question_is_out CHECK ((state = 'ASKING') = (question IS NOT NULL AND asked_at IS NOT NULL)),
    CONSTRAINT outside_with_a_look CHECK (
        (state = 'OUTSIDE') = (outside_unit IS NOT NULL AND outside_contact IS NOT NULL AND next_look IS NOT NULL)),
    CONSTRAINT parked_by_two CHECK (
        (state = 'PARKED') = (parked_at IS NOT NULL AND park_approved_by IS NOT NULL)
        AND (state <> 'PARKED' OR park_reason IS NOT NULL AND park_condition <> '' AND park_look_back IS NOT NULL
             AND park_proposed_by <> park_approved_by)),
    CONSTRAINT reported_in_words CHECK (
        (state IN ('REPORTED', 'CLOSED')) = (result_words IS NOT NULL AND reported_by IS NOT NULL AND reported_at IS NOT NULL)),
    CONSTRAINT nobody_checks_own_work CHECK (checked_by IS NULL OR checked_by <> reported_by),
    CONSTRAINT closed_by_a_checker CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL) AND (state <> 'CLOSED' OR checked_by IS NOT NULL)),
    CONSTRAINT declined_for_a_reason CHECK (
        (state = 'DECLINED') = (decline_reason IS NOT NULL AND decline_instead <> '' AND declined_by IS NOT NULL AND declined_at IS NOT NULL)),
    CONSTRAINT dropped_at_a_time CHECK ((state = 'DROPPED') = (drop_words IS NOT NULL AND dropped_at IS NOT NULL))
);

-- The lists of the desk: danger first, then what is due first.
CREATE INDEX cases_in_order ON cases.cases (rank, due_or_never, id);
CREATE INDEX cases_of_an_area ON cases.cases (area, rank, due_or_never, id);
-- The list of a body.
CREATE INDEX cases_of_a_lead ON cases.cases (lead, rank, due_or_never, id) WHERE lead IS NOT NULL;
CREATE INDEX cases_of_assistants ON cases.cases USING gin (assistants);
-- What lies near: the same place or topic.
CREATE INDEX cases_at_a_place ON cases.cases (place, id) WHERE place IS NOT NULL;
CREATE INDEX cases_on_a_topic ON cases.cases (topic, area, id) WHERE topic IS NOT NULL;
-- What the clock must look at.
CREATE INDEX cases_that_wake ON cases.cases (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX cases_joined_into ON cases.cases (joined_into) WHERE joined_into IS NOT NULL;

-- What happened, one line each. Only ever added to.
CREATE TABLE cases.entry (
    id         uuid        PRIMARY KEY,
    case_id    uuid        NOT NULL REFERENCES cases.cases,
    position   bigint      GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL,
    actor      uuid        NOT NULL, -- identity: account
    who        text        NOT NULL,
    kind       text        NOT NULL CHECK (kind ~ '^[a-z-]{2,30}$'),
    sentence   text        NOT NULL CHECK (sentence <> ''),
    body       text        NOT NULL,
    visibility text        NOT NULL CHECK (visibility IN ('RESIDENT', 'STAFF', 'SENSITIVE')),
    from_state text,
    to_state   text,
    corrects   uuid        REFERENCES cases.entry,
    photos     uuid[]      NOT NULL DEFAULT '{}' -- attachments
);

CREATE INDEX entries_of_a_case ON cases.entry (case_id, position);

-- What residents said about a result, one line for each round of reporting.
CREATE TABLE cases.verdict (
    case_id uuid        NOT NULL REFERENCES cases.cases,
    round   int         NOT NULL,
    request uuid        NOT NULL, -- requests: request
    done    boolean     NOT NULL,
    stars   int         CHECK (stars BETWEEN 1 AND 5),
    at      timestamptz NOT NULL,

    PRIMARY KEY (case_id, round, request)
);

-- What figures are computed from: flat, without a person, only ever added to.
CREATE TABLE cases.fact (
    position        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_by      xid8        NOT NULL DEFAULT pg_current_xact_id(), -- a reader stops before what is not settled
    case_id         uuid        NOT NULL,
    kind            text        NOT NULL,
    from_state      text        NOT NULL,
    to_state        text        NOT NULL,
    area            text        COLLATE "C" NOT NULL,
    topic           text,
    lead            uuid,
    at              timestamptz NOT NULL,
    due             timestamptz,
    working_minutes bigint      NOT NULL,
    paused_minutes  bigint      NOT NULL,
    urgent          boolean     NOT NULL,
    solved          boolean     NOT NULL,
    redos           int         NOT NULL
);

CREATE FUNCTION cases.only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened to a case is only ever added to';
END $$;

CREATE TRIGGER entries_are_only_added BEFORE UPDATE OR DELETE ON cases.entry
    FOR EACH ROW EXECUTE FUNCTION cases.only_added_to();
CREATE TRIGGER facts_are_only_added BEFORE UPDATE OR DELETE ON cases.fact
    FOR EACH ROW EXECUTE FUNCTION cases.only_added_to();
CREATE TRIGGER entries_are_never_emptied BEFORE TRUNCATE ON cases.entry
    FOR EACH STATEMENT EXECUTE FUNCTION cases.only_added_to();
CREATE TRIGGER facts_are_never_emptied BEFORE TRUNCATE ON cases.fact
    FOR EACH STATEMENT EXECUTE FUNCTION cases.only_added_to();

-- What somebody did lately.
CREATE INDEX entries_of_an_actor ON cases.entry (actor, at);

-- The register of parked cases, the next look back first.
CREATE INDEX cases_parked ON cases.cases (park_look_back, id) WHERE state = 'PARKED';
