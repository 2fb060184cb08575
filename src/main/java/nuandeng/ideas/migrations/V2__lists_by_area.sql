-- The desk asks for the ideas of its own area.
DROP INDEX ideas.ideas_answered;
CREATE INDEX ideas_to_answer_in ON ideas.ideas (area, said_at, request) WHERE decision IS NULL AND withdrawn_at IS NULL;
CREATE INDEX ideas_answered_in ON ideas.ideas (area, decided_at DESC, request) WHERE decision IS NOT NULL;
