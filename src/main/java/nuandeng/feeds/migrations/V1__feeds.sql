-- What was taken in from other systems. The requests themselves lie in their own schema.
CREATE SCHEMA feeds;

CREATE TABLE feeds.runs (
    id       uuid        PRIMARY KEY,
    source   text        NOT NULL CHECK (source <> ''), -- the other system's name
    area     text        COLLATE "C" NOT NULL,
    file     text        NOT NULL, -- its name, as it was handed in
    digest   text        NOT NULL, -- SHA-256 of its content: the same file again goes on where it stopped
    kept     boolean     NOT NULL, -- whether the desk handed it in and it lies in the data folder until the end
    columns  jsonb       NOT NULL DEFAULT '[]', -- the headings of the file, in its order
    begun_at timestamptz NOT NULL,
    begun_by uuid        NOT NULL, -- identity: account
    read     int         NOT NULL DEFAULT 0, -- rows dealt with
    lodged   int         NOT NULL DEFAULT 0,
    seen     int         NOT NULL DEFAULT 0, -- rows that had come before
    wrong    int         NOT NULL DEFAULT 0,
    percent  int         NOT NULL DEFAULT 0,
    ended_at timestamptz,
    trouble  text        NOT NULL DEFAULT '', -- why the whole file could not be read

    CONSTRAINT the_sum_closes CHECK (read = lodged + seen + wrong)
);

CREATE INDEX runs_by_area ON feeds.runs (area, begun_at DESC);
CREATE INDEX runs_under_way ON feeds.runs (begun_at) WHERE ended_at IS NULL;

-- Rows to be put right; forgotten after a month.
CREATE TABLE feeds.wrong_rows (
    run     uuid  NOT NULL REFERENCES feeds.runs ON DELETE CASCADE,
    row     int   NOT NULL, -- of the file, from 1
    cells   jsonb NOT NULL,
    because text  NOT NULL,

    PRIMARY KEY (run, row)
);
