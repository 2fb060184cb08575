-- Which promise an entry is about, and its day, so that figures can tell from the log alone which were kept in time.
ALTER TABLE requests.entries ADD COLUMN promise uuid, ADD COLUMN due date;
