-- What a node keeps for itself.
CREATE SCHEMA node;

-- Written whenever somebody asks whether this program is ready: what can be written here could be accepted there.
CREATE TABLE node.pulse (
    one boolean     PRIMARY KEY DEFAULT true CHECK (one),
    at  timestamptz NOT NULL
);

INSERT INTO node.pulse (at) VALUES ('2026-01-01T00:00:00Z');

-- Announcements between modules that not every listener has heard yet; the columns are Spring Modulith's.
CREATE SCHEMA events;

CREATE TABLE events.event_publication (
    id                     uuid        PRIMARY KEY,
    listener_id            text        NOT NULL,
    event_type             text        NOT NULL,
    serialized_event       text        NOT NULL,
    publication_date       timestamptz NOT NULL,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);

CREATE INDEX event_publication_by_event ON events.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion ON events.event_publication (completion_date);
