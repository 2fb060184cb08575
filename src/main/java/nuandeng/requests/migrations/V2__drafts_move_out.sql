-- What somebody is filling in belongs to the chapter of the form: the table goes there as it is, with every draft in it.
CREATE SCHEMA filing;
ALTER TABLE requests.drafts SET SCHEMA filing;
