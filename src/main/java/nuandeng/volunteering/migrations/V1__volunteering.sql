-- Who registered where the home is, and what they did. There is no column for a score, a rank or a place, and everything
-- about a person is deleted a month after the end.
CREATE SCHEMA volunteering;

CREATE TABLE volunteering.check_ins (
    id          uuid        PRIMARY KEY,
    member      uuid        NOT NULL, -- identity: account
    branch      uuid        NOT NULL, -- organisations: body
    community   text        COLLATE "C" NOT NULL CHECK (community ~ '^\d{12}$'),
    notice      text        NOT NULL CHECK (notice <> ''), -- the wording that was agreed to
    asked_at    timestamptz NOT NULL,
    state       text        NOT NULL CHECK (state IN ('ASKED', 'CONFIRMED', 'DECLINED', 'ENDED')),
    answered_by uuid,       -- identity: account
    heard       text        NOT NULL DEFAULT '',
    answered_at timestamptz,
    reason      text        NOT NULL DEFAULT '',
    parting     text        CHECK (parting IN ('OWN_WORD', 'MOVED', 'LEFT_BRANCH', 'ACCOUNT_OVER')),
    ended_by    uuid,       -- identity: account
    ended_at    timestamptz,

    CONSTRAINT an_answer_is_whole    CHECK ((answered_by IS NULL) = (answered_at IS NULL) AND (heard = '' OR answered_by IS NOT NULL)),
    CONSTRAINT answered_by_somebody  CHECK (CASE state WHEN 'ASKED' THEN answered_by IS NULL WHEN 'ENDED' THEN true ELSE answered_by IS NOT NULL END),
    CONSTRAINT not_by_the_member     CHECK (answered_by <> member),
    CONSTRAINT declined_for_a_reason CHECK ((state = 'DECLINED') = (reason <> '')),
    CONSTRAINT ended_by_somebody     CHECK ((state = 'ENDED') = (parting IS NOT NULL AND ended_by IS NOT NULL AND ended_at IS NOT NULL)
        AND (parting IS NULL) = (ended_by IS NULL) AND (parting IS NULL) = (ended_at IS NULL))
);

-- Rule VOL-04, also for one who presses twice.
CREATE UNIQUE INDEX one_home_at_a_time ON volunteering.check_ins (member) WHERE state IN ('ASKED', 'CONFIRMED');
CREATE INDEX check_ins_of_a_member ON volunteering.check_ins (member, asked_at DESC);
CREATE INDEX check_ins_of_a_branch ON volunteering.check_ins (branch);
CREATE INDEX check_ins_of_a_community ON volunteering.check_ins (community);

CREATE TABLE volunteering.services (
    id           uuid        PRIMARY KEY,
    check_in     uuid        NOT NULL REFERENCES volunteering.check_ins ON DELETE CASCADE,
    starts_at    timestamptz NOT NULL,
    minutes      int         NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    what         text        NOT NULL CHECK (what <> ''),
    order_id     uuid,       -- orders: order
    written_at   timestamptz NOT NULL,
    state        text        NOT NULL CHECK (state IN ('TOLD', 'CONFIRMED', 'STRUCK')),
    confirmed_by uuid,       -- identity: account; empty for an order
    confirmed_at timestamptz,
    reason       text        NOT NULL DEFAULT '',
    struck_by    uuid,       -- identity: account
    struck_at    timestamptz,

    CONSTRAINT confirmed_at_a_time CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL)),
    CONSTRAINT confirmed_by_a_second_person CHECK (CASE WHEN state = 'CONFIRMED' THEN (order_id IS NULL) = (confirmed_by IS NOT NULL) ELSE confirmed_by IS NULL END),
    CONSTRAINT struck_for_a_reason CHECK ((state = 'STRUCK') = (reason <> '') AND (state = 'STRUCK') = (struck_by IS NOT NULL)
        AND (state = 'STRUCK') = (struck_at IS NOT NULL))
);

-- Rule VOL-10, however often an order is announced.
CREATE UNIQUE INDEX once_for_each_order ON volunteering.services (check_in, order_id) WHERE order_id IS NOT NULL;
-- What waits for a second person.
CREATE INDEX services_to_confirm ON volunteering.services (check_in) WHERE state = 'TOLD';
CREATE INDEX services_of_a_check_in ON volunteering.services (check_in, starts_at DESC);
