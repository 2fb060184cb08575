-- What residents say. A request is one row and is never deleted; what happens to it is written once, in entries.
CREATE SCHEMA requests;

CREATE SEQUENCE requests.numbers;
CREATE SEQUENCE requests.positions;

-- REQ-02: the year, seven digits of a sequence, a check digit by Luhn. Ten million requests a year fit.
CREATE FUNCTION requests.next_number(at timestamptz) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    digits text := to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY')
                   || lpad((nextval('requests.numbers') % 10000000)::text, 7, '0');
    total  int := 0;
    digit  int;
BEGIN
    FOR i IN 1..11 LOOP
        digit := substr(digits, i, 1)::int * (1 + i % 2);
        total := total + digit / 10 + digit % 10;
    END LOOP;
    RETURN digits || ((10 - total % 10) % 10)::text;
END
$$;

-- Positions are handed out under a shared lock that lasts as long as the transaction. Who reads the facts takes the
-- lock alone for a moment: then nobody is between taking a position and committing it, and what is read is complete.
CREATE FUNCTION requests.next_position() RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(726571756573);
    RETURN nextval('requests.positions');
END
$$;

CREATE TABLE requests.requests (
    id             uuid        PRIMARY KEY,
    form_hash      bytea       NOT NULL, -- of the key of the form: what was sent twice is one request (REQ-07)
    number         text        COLLATE "C" NOT NULL CHECK (number ~ '^\d{12}$'),
    channel        text        NOT NULL CHECK (channel ~ '^[A-Z][A-Z_0-9]{1,30}$'),
    words          text        NOT NULL CHECK (length(words) <= 50000),
    photos         boolean     NOT NULL, -- whether photos came with it
    area           text        COLLATE "C" NOT NULL CHECK (area ~ '^\d{6,15}$'),
    place          uuid,       -- territory: place
    place_words    text        NOT NULL,
    affected       int         CHECK (affected > 0), -- how many people, as the speaker guesses
    name           text,
    phone          text,
    email          text,
    call_only      boolean     NOT NULL,
    may_publish    boolean     NOT NULL,
    danger         boolean     NOT NULL,
    said_at        timestamptz NOT NULL, -- when it was said
    lodged_at      timestamptz NOT NULL, -- when it was written down here
    source_system  text,
    source_id      text,
    noted_by       uuid,       -- identity: account; who wrote it down for somebody
    alongside      uuid,       -- the same thing said before, while that one still waits
    case_id        uuid,       -- cases: case
    reported_at    timestamptz, -- when the speaker was last told that it is done
    said_done      boolean,    -- the speaker's verdict
    said_done_at   timestamptz,
    stars          int         CHECK (stars BETWEEN 1 AND 5),
    look_again_at  timestamptz, -- when we ask once more, if the speaker wants that
    over_at        timestamptz, -- when the case closed, was declined or dropped; contact data goes half a year later
    withdrawn_at   timestamptz,

    CONSTRAINT lodged_once_by_form   UNIQUE (form_hash),
    CONSTRAINT one_request_a_number  UNIQUE (number),
    CONSTRAINT something_was_said    CHECK (words <> '' OR photos),
    CONSTRAINT source_is_whole       CHECK ((source_system IS NULL) = (source_id IS NULL)),
    CONSTRAINT verdict_at_a_time     CHECK ((said_done IS NULL) = (said_done_at IS NULL)),
    CONSTRAINT stars_with_a_verdict  CHECK (stars IS NULL OR said_done IS NOT NULL),
    CONSTRAINT verdict_on_a_case     CHECK (said_done IS NULL OR case_id IS NOT NULL)
);

-- REQ-08: what came from another system comes once.
CREATE UNIQUE INDEX seen_once ON requests.requests (source_system, source_id) WHERE source_system IS NOT NULL;
-- The inbox: danger first, then the oldest.
CREATE INDEX inbox ON requests.requests (danger DESC, said_at, id) WHERE case_id IS NULL AND withdrawn_at IS NULL;
CREATE INDEX inbox_by_area ON requests.requests (area) WHERE case_id IS NULL AND withdrawn_at IS NULL;
CREATE INDEX on_a_case ON requests.requests (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX said_by_phone ON requests.requests (phone, lodged_at DESC) WHERE phone IS NOT NULL;
CREATE INDEX said_alongside ON requests.requests (alongside) WHERE alongside IS NOT NULL;
CREATE INDEX said_near ON requests.requests (area, lodged_at DESC);
-- REQ-21 looks for what is to be asked again, REQ-20 for contacts to forget.
CREATE INDEX to_look_again ON requests.requests (look_again_at) WHERE look_again_at IS NOT NULL;
CREATE INDEX to_forget ON requests.requests (over_at) WHERE phone IS NOT NULL OR email IS NOT NULL OR name IS NOT NULL;

-- Everything that happened to a request, in order. Only added to. No foreign key: the first entry of a request is
-- written by the statement that writes the request.
CREATE TABLE requests.entries (
    position bigint      PRIMARY KEY DEFAULT requests.next_position(),
    request  uuid        NOT NULL,
    at       timestamptz NOT NULL,
    kind     text        NOT NULL CHECK (kind IN ('LODGED', 'ADDED', 'ANSWERED', 'JOINED', 'LEFT', 'SAID_DONE',
                         'SAID_NOT_DONE', 'WITHDRAWN', 'PROMISED', 'TOLD', 'FORGOTTEN')),
    words    text        NOT NULL DEFAULT '',
    case_id  uuid,
    stars    int,
    by       uuid        NOT NULL, -- identity: account
    by_word  text        NOT NULL, -- who, as the speaker reads it
    area     text        NOT NULL,
    channel  text        NOT NULL
);

CREATE INDEX entries_of_a_request ON requests.entries (request, position);

CREATE FUNCTION requests.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.% is only added to', TG_TABLE_SCHEMA, TG_TABLE_NAME;
END
$$;

CREATE TRIGGER only_added_to BEFORE DELETE OR TRUNCATE ON requests.entries
    FOR EACH STATEMENT EXECUTE FUNCTION requests.refuse();
CREATE TRIGGER never_changed BEFORE UPDATE ON requests.entries
    FOR EACH STATEMENT EXECUTE FUNCTION requests.refuse();

-- Links by which somebody without an account follows a request. Only the hash is kept.
CREATE TABLE requests.links (
    hash    bytea       PRIMARY KEY CHECK (length(hash) = 32),
    request uuid        NOT NULL,
    made_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL
);

CREATE INDEX links_of_a_request ON requests.links (request);
CREATE INDEX links_by_end ON requests.links (ends_at);

-- What somebody promised to a speaker. It is kept only when the speaker was told (REQ-16).
CREATE TABLE requests.promises (
    id         uuid        PRIMARY KEY,
    request    uuid        NOT NULL,
    area       text        COLLATE "C" NOT NULL,
    what       text        NOT NULL CHECK (what <> ''),
    due        date        NOT NULL,
    made_by    uuid        NOT NULL, -- identity: account
    made_at    timestamptz NOT NULL,
    told_by    uuid,
    told_at    timestamptz,
    told_words text,

    CONSTRAINT told_whole CHECK ((told_at IS NULL) = (told_by IS NULL) AND (told_at IS NULL) = (told_words IS NULL))
);

CREATE INDEX promises_to_keep ON requests.promises (due, id) WHERE told_at IS NULL;
CREATE INDEX promises_of_a_request ON requests.promises (request);

-- What somebody is filling in, for a day. The id is a hash of the cookie.
CREATE TABLE requests.drafts (
    id          uuid        PRIMARY KEY,
    words       text        NOT NULL DEFAULT '',
    area        text,
    place       uuid,
    place_words text        NOT NULL DEFAULT '',
    affected    int,
    name        text        NOT NULL DEFAULT '',
    phone       text        NOT NULL DEFAULT '',
    email       text        NOT NULL DEFAULT '',
    publish     boolean     NOT NULL DEFAULT false,
    from_door   boolean     NOT NULL DEFAULT false,
    ends_at     timestamptz NOT NULL
);

CREATE INDEX drafts_by_end ON requests.drafts (ends_at);

-- Who asked for a number how often, as hashes; forgotten after a day.
CREATE TABLE requests.tries (
    who bytea       NOT NULL,
    at  timestamptz NOT NULL
);

CREATE INDEX tries_of_one ON requests.tries (who, at);

-- Codes read out or sent to a telephone, as hashes.
CREATE TABLE requests.codes (
    phone_hash bytea       PRIMARY KEY,
    code_hash  bytea       NOT NULL,
    ends_at    timestamptz NOT NULL
);
