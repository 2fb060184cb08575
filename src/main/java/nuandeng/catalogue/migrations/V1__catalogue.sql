-- The duty list: who answers for which matter where. A line is ended and never changed or deleted, so that what held on
-- any past day can be read.
CREATE SCHEMA catalogue;

CREATE TABLE catalogue.duties (
    id         uuid        PRIMARY KEY,
    body       uuid        NOT NULL, -- organisations: body
    topic      text        NOT NULL CHECK (topic ~ '^R\d{2}(-\d{2})?$'),
    area       text        COLLATE "C" NOT NULL CHECK (area ~ '^\d{2,15}$'),
    reference  text        NOT NULL CHECK (reference <> ''),
    valid_from date        NOT NULL,
    valid_to   date,                 -- before valid_from: taken back before it began
    decided_by uuid        NOT NULL, -- identity: account
    decided_at timestamptz NOT NULL,
    ended_by   uuid,                 -- identity: account
    ended_at   timestamptz,

    CONSTRAINT ended_by_someone CHECK ((valid_to IS NULL) = (ended_by IS NULL) AND (valid_to IS NULL) = (ended_at IS NULL))
);

-- "Who answers for this here" and the list of an area.
CREATE INDEX duties_by_area ON catalogue.duties (area, topic);

-- Which set of time limits an area works by; the common one where nothing was chosen.
CREATE TABLE catalogue.choices (
    area       text COLLATE "C" NOT NULL CHECK (area ~ '^\d{2,15}$'),
    profile    text NOT NULL CHECK (profile <> ''),
    valid_from date NOT NULL,
    valid_to   date,

    PRIMARY KEY (area, valid_from),
    CONSTRAINT ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
