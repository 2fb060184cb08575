-- What was done, by whom, about what. Rows are added and never changed or removed.
CREATE SCHEMA audit;

-- How far transaction numbers must be moved on, so that they go on rising when the entries came here from another
-- database server. One row.
CREATE TABLE audit.era (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    ahead    bigint  NOT NULL DEFAULT 0
);

INSERT INTO audit.era DEFAULT VALUES;

-- The turn of the transaction that asks.
CREATE FUNCTION audit.turn() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT pg_current_xact_id()::text::bigint + ahead FROM audit.era
$$;

-- Whatever has a smaller turn is committed or will never be.
CREATE FUNCTION audit.settled() RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ahead FROM audit.era
$$;

CREATE TABLE audit.entries (
    turn         bigint      NOT NULL, -- of the transaction that wrote it
    position     bigint      GENERATED ALWAYS AS IDENTITY,
    at           timestamptz NOT NULL,
    actor        uuid        NOT NULL, -- identity: account
    actor_role   text        NOT NULL, -- the role acted in, or RESIDENT, or CLOCK
    what         text        NOT NULL CHECK (what ~ '^[a-z][a-z_.]{1,60}$'),
    subject_kind text        NOT NULL,
    subject_id   uuid        NOT NULL,
    facts        jsonb       NOT NULL, -- nothing personal

    PRIMARY KEY (turn, position)
);

CREATE INDEX entries_about ON audit.entries (subject_id, turn, position);
CREATE INDEX entries_of_staff ON audit.entries (actor, turn, position) WHERE actor_role NOT IN ('RESIDENT', 'CLOCK');
CREATE INDEX entries_on_views ON audit.entries (turn, position) WHERE what = 'viewed';

-- Every few seconds the entries that were committed since the last seal are sealed: each seal holds the digest of each
-- of its entries and a hash over them and over the seal before.
CREATE TABLE audit.seals (
    number        bigint      PRIMARY KEY,
    last_turn     bigint      NOT NULL, -- it reaches to this entry
    last_position bigint      NOT NULL,
    entries       int         NOT NULL CHECK (entries > 0),
    leaves        bytea       NOT NULL, -- for each entry its position (8 bytes) and its digest (32 bytes)
    hash          bytea       NOT NULL CHECK (length(hash) = 32),
    at            timestamptz NOT NULL,

    CONSTRAINT one_leaf_each CHECK (length(leaves) = entries * 40)
);

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.% is only added to', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON audit.entries FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.entries FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER only_added_to BEFORE UPDATE OR DELETE ON audit.seals FOR EACH ROW EXECUTE FUNCTION audit.refuse();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit.seals FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();

-- For whoever writes an entry in the same statement as what it is about.
CREATE FUNCTION audit.append(at timestamptz, actor uuid, actor_role text, what text, subject_kind text, subject_id uuid,
        facts jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit.entries (turn, at, actor, actor_role, what, subject_kind, subject_id, facts)
    VALUES (audit.turn(), at, actor, actor_role, what, subject_kind, subject_id, facts);
END
$$;

-- Asked at every start: on a server whose transactions count from lower numbers than the entries carry, as after a
-- restore, the numbers are moved on.
CREATE FUNCTION audit.adopt() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    latest bigint := greatest((SELECT max(turn) FROM audit.entries), (SELECT max(last_turn) FROM audit.seals), 0);
BEGIN
    IF latest >= audit.turn() THEN
        UPDATE audit.era SET ahead = ahead + latest - audit.turn() + 1;
    END IF;
END
$$;
