-- A branch secretary may be named for a branch: only then can the branch answer for its own members.
ALTER TABLE identity.grants
    DROP CONSTRAINT handlers_act_for_a_body,
    ADD CONSTRAINT handlers_act_for_a_body CHECK (role <> 'UNIT_HANDLER' OR body IS NOT NULL),
    ADD CONSTRAINT only_some_act_for_a_body CHECK (body IS NULL OR role IN ('UNIT_HANDLER', 'BRANCH_SECRETARY'));
