-- Wrong passwords of the last quarter of an hour, so that every node counts the same ones. What was typed and where
-- it came from are kept as digests only, and the rows go when the quarter of an hour is over.
CREATE TABLE identity.attempts (
    id      uuid        PRIMARY KEY,
    account bytea       NOT NULL, -- digest of the name typed, whether or not such an account exists
    client  bytea       NOT NULL, -- digest of the address it came from
    at      timestamptz NOT NULL
);

-- Rules IDN-01 and IDN-02 count these.
CREATE INDEX attempts_at_an_account ON identity.attempts (account, at);
CREATE INDEX attempts_from_a_client ON identity.attempts (client, at);
CREATE INDEX attempts_by_age ON identity.attempts (at);

-- Passkeys: a public key each; the secret never leaves the device.
CREATE TABLE identity.passkeys (
    credential      bytea       PRIMARY KEY,
    account         uuid        NOT NULL REFERENCES identity.accounts,
    label           text        NOT NULL CHECK (label <> ''),
    public_key      bytea       NOT NULL,
    signatures      bigint      NOT NULL, -- how often it has signed, by its own count
    user_verified   boolean     NOT NULL,
    transports      text        NOT NULL,
    backup_eligible boolean     NOT NULL,
    backed_up       boolean     NOT NULL,
    attestation     bytea,
    client_data     bytea,
    made_at         timestamptz NOT NULL,
    used_at         timestamptz NOT NULL
);

CREATE INDEX passkeys_of_account ON identity.passkeys (account);
