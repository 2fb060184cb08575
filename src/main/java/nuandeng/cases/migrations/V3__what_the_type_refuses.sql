-- The table refuses what the rules refuse: CAS-28, CAS-45.
ALTER TABLE cases.cases
    ADD CONSTRAINT nobody_checks_what_they_handled CHECK (checked_by IS NULL OR checked_by <> handler),
    ADD CONSTRAINT declined_for_a_listed_reason CHECK (decline_reason IN ('EMERGENCY_NUMBER', 'LEGAL_CHANNEL',
        'DUPLICATE_NO_NEW_FACT', 'SECRET_OR_PRIVACY', 'OUT_OF_DUTY', 'UNLAWFUL_DEMAND', 'TOO_VAGUE')),
    ADD CONSTRAINT parked_for_a_listed_reason CHECK (park_reason IN ('NO_FUNDS', 'SEASON', 'PLAN', 'OWNERS',
        'FORCE_MAJEURE'));
