-- NTC-12: what was not said yet may be overtaken by something newer.
ALTER TABLE notification.notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notification.notices ADD CONSTRAINT a_state_we_know
    CHECK (state IN ('WAITING', 'TO_CALL', 'TOLD', 'ON_PAGE', 'BACK_AT_DESK', 'OVERTAKEN'));
