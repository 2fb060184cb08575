-- Where a place lies, in degrees of WGS-84 as devices say it. Every measuring is a row with its day; the latest counts.
CREATE TABLE territory.positions (
    place       uuid         NOT NULL REFERENCES territory.places,
    measured_at timestamptz  NOT NULL,
    lat         numeric(8,5) NOT NULL CHECK (lat BETWEEN -90 AND 90),
    lon         numeric(8,5) NOT NULL CHECK (lon BETWEEN -180 AND 180),
    accuracy    int          NOT NULL CHECK (accuracy BETWEEN 0 AND 100), -- m, as the device said
    measured_by uuid         NOT NULL, -- identity: account

    PRIMARY KEY (place, measured_at)
);

CREATE INDEX positions_by_latitude ON territory.positions (lat, lon);
