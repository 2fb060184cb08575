-- That a speaker asked where it stands is an entry of its own, so that figures tell it from more words (M-R15).
ALTER TABLE requests.entries DROP CONSTRAINT a_kind_we_know;
ALTER TABLE requests.entries ADD CONSTRAINT a_kind_we_know CHECK (kind IN ('LODGED', 'ADDED', 'ANSWERED', 'JOINED',
    'LEFT', 'SAID_DONE', 'SAID_NOT_DONE', 'WITHDRAWN', 'PROMISED', 'TOLD', 'DECIDED', 'CHASED', 'FORGOTTEN'));
