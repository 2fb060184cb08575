-- Photos. The pictures themselves lie in the data folder under the hash of their content.
CREATE SCHEMA attachments;

CREATE TABLE attachments.photos (
    id         uuid        PRIMARY KEY,
    owner_kind text        NOT NULL,
    owner_id   uuid        NOT NULL,
    content    text        NOT NULL CHECK (content ~ '^[0-9a-f]{64}$'), -- SHA-256 of the picture as it is kept
    bytes      bigint      NOT NULL CHECK (bytes > 0),
    width      int         NOT NULL CHECK (width > 0),
    height     int         NOT NULL CHECK (height > 0),
    kept_at    timestamptz NOT NULL,
    kept_by    uuid        NOT NULL -- identity: account
);

CREATE INDEX photos_of_owner ON attachments.photos (owner_id, kept_at, id);
CREATE INDEX photos_by_content ON attachments.photos (content);
