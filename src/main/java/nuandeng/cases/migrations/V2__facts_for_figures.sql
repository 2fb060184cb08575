-- What figures need besides: the case something was joined into, and by when a body was to take it up.
ALTER TABLE cases.fact ADD COLUMN other uuid, ADD COLUMN sign_in_by timestamptz;
