-- Areas by their statutory codes, with dates of validity; a code is never deleted.
CREATE SCHEMA territory;

CREATE TABLE territory.areas (
    code       text COLLATE "C" NOT NULL CHECK (code ~ '^\d{2,15}$'),
    name       text NOT NULL CHECK (name <> ''),
    valid_from date NOT NULL,
    valid_to   date,

    PRIMARY KEY (code, valid_from),
    CONSTRAINT ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

-- How a community presents itself to those who live there.
CREATE TABLE territory.communities (
    code    text COLLATE "C" PRIMARY KEY CHECK (code ~ '^\d{12}$'),
    slug    text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
    address text NOT NULL,
    phone   text NOT NULL,
    hours   text NOT NULL,
    filing  text NOT NULL DEFAULT ''
);

CREATE TABLE territory.places (
    id        uuid PRIMARY KEY,
    grid      text COLLATE "C" NOT NULL CHECK (grid ~ '^\d{15}$'),
    kind      text NOT NULL CHECK (kind IN ('BUILDING', 'ENTRANCE', 'PUBLIC')),
    name      text NOT NULL CHECK (name <> ''),
    sort_key  text NOT NULL, -- the name with numbers written out, so that 10栋 follows 9栋
    door_code text UNIQUE CHECK (door_code ~ '^[a-z0-9]{5,12}$'),
    valid_from date NOT NULL,
    valid_to   date
);

CREATE INDEX places_of_a_community ON territory.places (grid, sort_key);
