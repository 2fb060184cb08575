-- Bodies that can be handed a case, with dates of validity; a body is closed and never deleted.
CREATE SCHEMA organisations;

CREATE TABLE organisations.bodies (
    id              uuid    PRIMARY KEY,
    name            text    NOT NULL CHECK (name <> ''),
    kind            text    NOT NULL CHECK (kind IN ('COMMUNITY', 'STREET_OFFICE', 'DEPARTMENT', 'PROPERTY_COMPANY',
                                                    'UTILITY', 'SUPERVISION', 'BRANCH', 'PARTNER',
                                                    'SOCIAL_ORGANISATION')),
    area            text    COLLATE "C" NOT NULL CHECK (area ~ '^\d{2,15}$'),
    phone           text    NOT NULL,
    email           text    CHECK (email LIKE '%_@_%'),
    round_the_clock boolean NOT NULL,
    valid_from      date    NOT NULL,
    valid_to        date,

    CONSTRAINT ends_after_it_begins       CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT utilities_answer_at_night  CHECK (kind <> 'UTILITY' OR round_the_clock)
);

CREATE INDEX bodies_by_area ON organisations.bodies (area, kind);
