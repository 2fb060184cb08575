-- Who may do what, for which area or body, from when to when.
CREATE SCHEMA identity;

CREATE TABLE identity.accounts (
    id            uuid        PRIMARY KEY,
    sign_in       text        NOT NULL UNIQUE CHECK (sign_in <> ''),
    name          text        NOT NULL CHECK (name <> ''),
    password_hash text        NOT NULL, -- Argon2id
    opened_at     timestamptz NOT NULL,
    closed_at     timestamptz
);

CREATE TABLE identity.grants (
    id         uuid    PRIMARY KEY,
    account    uuid    NOT NULL REFERENCES identity.accounts,
    role       text    NOT NULL,
    area       text    COLLATE "C" NOT NULL,
    body       uuid,   -- organisations: body
    valid_from date    NOT NULL,
    valid_to   date,

    CONSTRAINT ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT handlers_act_for_a_body CHECK ((role = 'UNIT_HANDLER') = (body IS NOT NULL))
);

CREATE INDEX grants_of_account ON identity.grants (account);
CREATE INDEX grants_by_role ON identity.grants (role, area);
CREATE INDEX grants_of_body ON identity.grants (body) WHERE body IS NOT NULL;

-- Sessions live in the database, so that any node can answer and a restart signs nobody out.
CREATE TABLE identity.spring_session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL,
    creation_time         bigint   NOT NULL,
    last_access_time      bigint   NOT NULL,
    max_inactive_interval int      NOT NULL,
    expiry_time           bigint   NOT NULL,
    principal_name        varchar(100)
);

CREATE UNIQUE INDEX spring_session_by_id ON identity.spring_session (session_id);
CREATE INDEX spring_session_by_expiry ON identity.spring_session (expiry_time);
CREATE INDEX spring_session_by_name ON identity.spring_session (principal_name);

CREATE TABLE identity.spring_session_attributes (
    session_primary_id char(36)     NOT NULL REFERENCES identity.spring_session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea        NOT NULL,

    PRIMARY KEY (session_primary_id, attribute_name)
);
