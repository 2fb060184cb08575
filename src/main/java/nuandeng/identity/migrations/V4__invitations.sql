-- An account may be opened without a password: whoever holds its link chooses a sign-in name and sets one.
ALTER TABLE identity.accounts
    ALTER COLUMN sign_in DROP NOT NULL,
    ALTER COLUMN password_hash DROP NOT NULL,
    ADD CONSTRAINT a_password_belongs_to_a_name CHECK (password_hash IS NULL OR sign_in IS NOT NULL);

CREATE INDEX accounts_by_name ON identity.accounts (name, id);

-- Links that let somebody set a password, once. What is kept is the digest of a link, never the link.
CREATE TABLE identity.invitations (
    id         uuid        PRIMARY KEY,
    account    uuid        NOT NULL REFERENCES identity.accounts,
    digest     bytea       NOT NULL UNIQUE,
    made_by    uuid        NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    taken_back boolean     NOT NULL DEFAULT false, -- a newer one took its place, or the account was closed

    CONSTRAINT expires_after_it_is_made CHECK (expires_at > made_at),
    CONSTRAINT used_or_taken_back       CHECK (used_at IS NULL OR NOT taken_back)
);

-- Rule IDN-09: one link at a time.
CREATE UNIQUE INDEX one_link_for_an_account ON identity.invitations (account) WHERE used_at IS NULL AND NOT taken_back;
