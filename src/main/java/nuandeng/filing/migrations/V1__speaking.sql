-- Whether somebody speaks for somebody else, or has an idea. The table itself came from requests.
ALTER TABLE filing.drafts
    ADD COLUMN speaking text NOT NULL DEFAULT 'FOR_ONESELF'
        CHECK (speaking IN ('FOR_ONESELF', 'FOR_SOMEBODY', 'OF_AN_IDEA'));
