-- The list of honours. An entry is ended and never changed or deleted; a correction is an entry of its own. The checks
-- say what the sealed types Honour and Holder say. There is no column for a person who is honoured.
CREATE SCHEMA honours;

CREATE TABLE honours.honours (
    id          uuid        PRIMARY KEY,
    community   text        COLLATE "C" NOT NULL CHECK (community ~ '^\d{12}$'),
    estate      text        CHECK (estate LIKE '_%小区'),
    body        uuid,       -- organisations: body
    name        text        NOT NULL CHECK (name <> ''),
    level       text        NOT NULL CHECK (level IN ('NATIONAL', 'PROVINCIAL', 'CITY', 'DISTRICT', 'STREET')),
    year        int         NOT NULL CHECK (year BETWEEN 1949 AND 2100),
    issuer      text        NOT NULL CHECK (issuer <> ''),
    document    text        NOT NULL,
    until       date,
    evidence    uuid        NOT NULL, -- attachments: what its photos belong to
    recorded_by uuid        NOT NULL, -- identity: account
    recorded_at timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('HELD', 'EXPIRED', 'WITHDRAWN', 'CORRECTED')),
    reason      text        NOT NULL DEFAULT '',
    instead     uuid        REFERENCES honours.honours DEFERRABLE INITIALLY DEFERRED,
    ended_by    uuid,       -- identity: account
    ended_at    timestamptz,

    CONSTRAINT of_an_estate_or_a_body     CHECK (estate IS NULL OR body IS NULL),
    CONSTRAINT ends_after_it_was_given    CHECK (until IS NULL OR extract(year FROM until) >= year),
    CONSTRAINT ended_by_somebody          CHECK ((state = 'HELD') = (ended_by IS NULL) AND (state = 'HELD') = (ended_at IS NULL)),
    CONSTRAINT ended_for_a_reason         CHECK ((state IN ('EXPIRED', 'WITHDRAWN')) = (reason <> '')),
    CONSTRAINT corrected_by_another_entry CHECK ((state = 'CORRECTED') = (instead IS NOT NULL AND instead <> id))
);

-- Rule HON-05, also for two who write at once.
CREATE UNIQUE INDEX honours_are_written_once ON honours.honours
    (community, coalesce(estate, ''), coalesce(body, '00000000-0000-0000-0000-000000000000'), name, year) WHERE state = 'HELD';
-- The list of a community, latest first.
CREATE INDEX honours_of_a_community ON honours.honours (community, year DESC, recorded_at DESC);
CREATE INDEX honours_by_evidence ON honours.honours (evidence);
