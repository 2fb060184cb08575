-- What came of each walk along the chain.
CREATE TABLE audit.checks (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL,
    entries   bigint      NOT NULL, -- under a seal
    open      bigint      NOT NULL, -- waiting for one
    seal      text        NOT NULL, -- the last seal's hash
    wrong     text        NOT NULL DEFAULT '', -- empty if everything held
    first_bad bigint
);

CREATE INDEX entries_by_time ON audit.entries USING brin (at);
