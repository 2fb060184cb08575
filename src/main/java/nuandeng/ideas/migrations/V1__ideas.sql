-- What residents propose. The words stand in the request; here stands how it was answered.
CREATE SCHEMA ideas;

CREATE TABLE ideas.ideas (
    request      uuid        PRIMARY KEY, -- requests: request
    area         text        COLLATE "C" NOT NULL CHECK (area ~ '^\d{6,15}$'),
    said_at      timestamptz NOT NULL,
    withdrawn_at timestamptz, -- when the speaker said: never mind
    reminded     boolean     NOT NULL DEFAULT false, -- whether the desk was told that it is due
    decision     text        CHECK (decision IN ('ADOPTED', 'PARTLY', 'DECLINED')),
    because      text        CHECK (because <> ''),
    decided_by   uuid,       -- identity: account
    decided_at   timestamptz,

    -- IDE-02: no decision without a reason.
    CONSTRAINT answered_whole CHECK ((decision IS NULL) = (because IS NULL) AND (decision IS NULL) = (decided_by IS NULL)
                                     AND (decision IS NULL) = (decided_at IS NULL))
);

CREATE INDEX ideas_to_answer ON ideas.ideas (said_at, request) WHERE decision IS NULL AND withdrawn_at IS NULL;
CREATE INDEX ideas_answered ON ideas.ideas (decided_at DESC) WHERE decision IS NOT NULL;
