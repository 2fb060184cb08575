-- A command is carried out once under the key its form carries.
CREATE SCHEMA web;

CREATE TABLE web.commands (
    key    uuid        PRIMARY KEY,
    led_to text        NOT NULL, -- where the first one went; empty while it is under way
    at     timestamptz NOT NULL
);

-- Keys are forgotten after a week.
CREATE INDEX commands_by_age ON web.commands (at);
