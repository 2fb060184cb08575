-- An order is a row; its state is which columns are filled. The checks say what the sealed type Order says.
CREATE SCHEMA orders;

CREATE TABLE orders.orders (
    id                uuid        PRIMARY KEY,
    title             text        NOT NULL CHECK (title <> ''),
    words             text        NOT NULL,
    area              text        COLLATE "C" NOT NULL CHECK (area ~ '^\d{12}(\d{3})?$'),
    public_place      text        NOT NULL CHECK (public_place <> ''),
    door              text        NOT NULL,
    contact           text        NOT NULL,
    phone             text,
    starts_at         timestamptz NOT NULL,
    minutes           int         NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
    people            int         NOT NULL CHECK (people BETWEEN 1 AND 50),
    skill             text        NOT NULL,
    risk              text        NOT NULL,
    origin_kind       text,
    origin_id         uuid,
    asked_by          uuid        NOT NULL, -- identity: account
    asked_at          timestamptz NOT NULL,
    state             text        NOT NULL CHECK (state IN ('ASKED', 'OFFERED', 'FULL', 'RETURNED', 'SERVED', 'CONFIRMED', 'WITHDRAWN')),
    since             timestamptz NOT NULL,
    published_by      uuid,       -- identity: account
    published_at      timestamptz,
    reach             text        CHECK (reach IN ('GRID', 'COMMUNITY', 'STREET')),
    reached           text        COLLATE "C",
    patience          interval,
    widen_at          timestamptz,
    reason            text        NOT NULL DEFAULT '',
    served_at         timestamptz,
    token_hash        bytea       UNIQUE,
    witness           uuid,       -- identity: account; empty where the resident said so
    stars             int         CHECK (stars BETWEEN 1 AND 5),
    thanks            text        NOT NULL DEFAULT '',

    CONSTRAINT risk_is_met_by_two       CHECK (risk = '' OR people >= 2),
    CONSTRAINT on_the_board_by_somebody CHECK (state NOT IN ('OFFERED', 'FULL')
        OR published_by IS NOT NULL AND published_at IS NOT NULL AND reach IS NOT NULL AND reached IS NOT NULL
           AND patience IS NOT NULL AND widen_at IS NOT NULL),
    CONSTRAINT served_at_a_time         CHECK ((state IN ('SERVED', 'CONFIRMED')) = (served_at IS NOT NULL)),
    CONSTRAINT came_back_for_a_reason   CHECK (state NOT IN ('RETURNED', 'WITHDRAWN') OR reason <> ''),
    CONSTRAINT an_origin_is_whole       CHECK ((origin_kind IS NULL) = (origin_id IS NULL))
);

-- The board: what is offered around an area, soonest first.
CREATE INDEX orders_on_the_board ON orders.orders (area, starts_at, id) WHERE state = 'OFFERED';
-- What the clock has to look at.
CREATE INDEX orders_to_widen ON orders.orders (widen_at) WHERE state = 'OFFERED';
-- The desk's lists.
CREATE INDEX orders_at_the_desk ON orders.orders (state, starts_at DESC, id DESC);
CREATE INDEX orders_of_an_origin ON orders.orders (origin_id) WHERE origin_id IS NOT NULL;

-- Who took a place because they wanted to. A place given back is gone from here; the log below keeps the count.
CREATE TABLE orders.hands (
    order_id uuid        NOT NULL REFERENCES orders.orders,
    helper   uuid        NOT NULL, -- identity: account
    taken_at timestamptz NOT NULL,
    told     text        CHECK (told IN ('DONE', 'AGAIN', 'NOT_DONE')),
    words    text        NOT NULL DEFAULT '',

    PRIMARY KEY (order_id, helper)
);

-- Rule ORD-06 counts these.
CREATE INDEX hands_of_a_helper ON orders.hands (helper, taken_at DESC);

-- What happened, without a person. Appended to, never changed.
CREATE TABLE orders.facts (
    position    bigserial   PRIMARY KEY,
    order_id    uuid        NOT NULL,
    kind        text        NOT NULL,
    area        text        COLLATE "C" NOT NULL,
    origin_kind text,
    origin_id   uuid,
    places      int         NOT NULL,
    people      int         NOT NULL,
    stars       int,
    at          timestamptz NOT NULL
);

CREATE INDEX facts_of_an_order ON orders.facts (order_id, position);
