-- What somebody says for somebody else, and what is an idea rather than a complaint (decisions 0014, 0015).
ALTER TABLE requests.requests
    ADD COLUMN for_somebody boolean NOT NULL DEFAULT false,
    ADD COLUMN for_name     text, -- of the one it is about, who agreed to that (REQ-22)
    ADD COLUMN for_phone    text,
    ADD COLUMN for_call     boolean NOT NULL DEFAULT false, -- whether that one wants to be called (REQ-23)
    ADD COLUMN idea         boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT named_only_for_somebody CHECK (for_somebody OR (for_name IS NULL AND for_phone IS NULL AND NOT for_call)),
    ADD CONSTRAINT called_at_a_number      CHECK (for_phone IS NOT NULL OR NOT for_call);

-- REQ-20 forgets them with the speaker.
DROP INDEX requests.to_forget;
CREATE INDEX to_forget ON requests.requests (over_at)
    WHERE phone IS NOT NULL OR email IS NOT NULL OR name IS NOT NULL OR for_name IS NOT NULL OR for_phone IS NOT NULL;

ALTER TABLE requests.entries DROP CONSTRAINT entries_kind_check;
ALTER TABLE requests.entries ADD CONSTRAINT a_kind_we_know CHECK (kind IN ('LODGED', 'ADDED', 'ANSWERED', 'JOINED',
    'LEFT', 'SAID_DONE', 'SAID_NOT_DONE', 'WITHDRAWN', 'PROMISED', 'TOLD', 'DECIDED', 'FORGOTTEN'));
