-- What people are to be told, and every attempt at it.
CREATE SCHEMA notification;

CREATE TABLE notification.notices (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key            text        NOT NULL UNIQUE, -- what is said once
    recipient_kind text        NOT NULL CHECK (recipient_kind IN ('SPEAKER', 'STAFF', 'UNIT', 'DUTY')),
    recipient      text        COLLATE "C" NOT NULL, -- a request, an account, a body, an area
    body           text        NOT NULL CHECK (body <> ''),
    urgency        text        NOT NULL CHECK (urgency IN ('AT_ONCE', 'ORDINARY', 'PLEASE_LOOK', 'BY_THE_WAY')),
    about_kind     text,
    about_id       uuid,
    path           text        CHECK (path LIKE '/%'),
    at             timestamptz NOT NULL,
    state          text        NOT NULL DEFAULT 'WAITING'
                   CHECK (state IN ('WAITING', 'TO_CALL', 'TOLD', 'ON_PAGE', 'BACK_AT_DESK')),
    due_at         timestamptz NOT NULL, -- when somebody looks at it next
    tries          int         NOT NULL DEFAULT 0, -- sendings begun
    misses         int         NOT NULL DEFAULT 0, -- calls nobody answered
    area           text        COLLATE "C", -- whose desk calls

    CONSTRAINT about_something_or_nothing CHECK ((about_kind IS NULL) = (about_id IS NULL)),
    CONSTRAINT calls_belong_to_a_desk CHECK (state <> 'TO_CALL' OR area IS NOT NULL)
);

CREATE INDEX notices_due ON notification.notices (due_at) WHERE state = 'WAITING';
CREATE INDEX notices_to_call ON notification.notices (area, due_at) WHERE state = 'TO_CALL';
CREATE INDEX notices_about ON notification.notices (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX notices_to ON notification.notices (recipient, id) WHERE recipient_kind <> 'SPEAKER';
CREATE INDEX notices_to_speaker ON notification.notices (recipient)
    WHERE recipient_kind = 'SPEAKER' AND state IN ('WAITING', 'TO_CALL');

-- One row for each time somebody was told, or was not.
CREATE TABLE notification.attempts (
    id      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice  bigint      NOT NULL REFERENCES notification.notices,
    at      timestamptz NOT NULL,
    channel text        NOT NULL,
    result  text        NOT NULL,
    words   text        NOT NULL DEFAULT '',
    actor   uuid        NOT NULL -- identity: account
);

CREATE INDEX attempts_of_notice ON notification.attempts (notice);

-- How many messages one person was sent on one day; the person is a keyed hash of the number or address, forgotten
-- after a week.
CREATE TABLE notification.sent_today (
    person   bytea NOT NULL,
    day      date  NOT NULL,
    messages int   NOT NULL,

    PRIMARY KEY (person, day)
);

CREATE INDEX sent_by_day ON notification.sent_today (day);

CREATE TABLE notification.hash_key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    key      text    NOT NULL
);

INSERT INTO notification.hash_key (key) VALUES (gen_random_uuid()::text || gen_random_uuid()::text);

-- Which colleague has seen which notice.
CREATE TABLE notification.seen (
    notice  bigint      NOT NULL REFERENCES notification.notices,
    account uuid        NOT NULL, -- identity: account
    at      timestamptz NOT NULL,

    PRIMARY KEY (account, notice)
);

-- For whoever writes a notice in the same statement as what it is about. What was said under a key is not said again.
CREATE FUNCTION notification.enqueue(key text, recipient_kind text, recipient text, body text, urgency text,
        about_kind text, about_id uuid, path text, at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO notification.notices (key, recipient_kind, recipient, body, urgency, about_kind, about_id, path, at, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
    ON CONFLICT DO NOTHING;
END
$$;
