-- By when somebody is to speak with the residents: printed on the case like the other limits, and known to figures.
ALTER TABLE cases.cases ADD COLUMN limit_first_contact text;
-- Cases that are here already get the common limit of their class, which is what their page said.
UPDATE cases.cases SET limit_first_contact = CASE limit_class WHEN 'H2' THEN '2UWH' WHEN 'H24' THEN '4UWH' WHEN 'AID' THEN '4UWH' ELSE '1WD' END;
ALTER TABLE cases.cases ALTER COLUMN limit_first_contact SET NOT NULL;

-- Of the lines written before, nobody knows it; figures leave them out and say so.
ALTER TABLE cases.fact ADD COLUMN contact_by timestamptz, ADD COLUMN contact_wanted boolean NOT NULL DEFAULT false,
                       ADD COLUMN look_back date;
