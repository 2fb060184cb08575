-- What the desk counts and reads on every page are the open cases, few beside all there ever were. The first index holds
-- everything the counts ask for, so that no row is read for them.
CREATE INDEX cases_open ON cases.cases (area) INCLUDE (state, due, checked_by, problem_since, park_reason)
    WHERE joined_into IS NULL
      AND state IN ('REGISTERED', 'SENT', 'DISPUTED', 'IN_HAND', 'ASKING', 'OUTSIDE', 'REPORTED');
CREATE INDEX cases_open_in_order ON cases.cases (rank, due_or_never, id)
    WHERE joined_into IS NULL
      AND state IN ('REGISTERED', 'SENT', 'DISPUTED', 'IN_HAND', 'ASKING', 'OUTSIDE', 'REPORTED');
CREATE INDEX cases_open_of_a_lead ON cases.cases (lead)
    WHERE joined_into IS NULL
      AND state IN ('REGISTERED', 'SENT', 'DISPUTED', 'IN_HAND', 'ASKING', 'OUTSIDE', 'REPORTED');
CREATE INDEX cases_parked_in_an_area ON cases.cases (area) WHERE joined_into IS NULL AND state = 'PARKED';
-- What is over is counted no further than a thousand.
CREATE INDEX cases_over ON cases.cases (area)
    WHERE joined_into IS NULL AND state IN ('CLOSED', 'DECLINED', 'DROPPED');
