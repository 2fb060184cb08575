-- For the list of calls: who it is, masked, as the caller reads it.
ALTER TABLE notification.notices ADD COLUMN whom text NOT NULL DEFAULT '';
