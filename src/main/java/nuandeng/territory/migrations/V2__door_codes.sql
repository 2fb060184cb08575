-- Codes that were taken off their doors. They lead nowhere and are given to no other door.
CREATE TABLE territory.withdrawn_codes (
    code         text PRIMARY KEY,
    place        uuid NOT NULL REFERENCES territory.places,
    withdrawn_by uuid NOT NULL, -- identity: account
    withdrawn_at timestamptz NOT NULL
);

CREATE FUNCTION territory.refuse_withdrawn_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM territory.withdrawn_codes w WHERE w.code = NEW.door_code) THEN
        RAISE EXCEPTION 'door code was withdrawn' USING ERRCODE = 'unique_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER withdrawn_codes_stay_so BEFORE INSERT OR UPDATE OF door_code ON territory.places
    FOR EACH ROW EXECUTE FUNCTION territory.refuse_withdrawn_code();
