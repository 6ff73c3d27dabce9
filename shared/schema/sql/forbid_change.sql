-- Trigger of tables that are only ever added to. It stands for the owner too; only a superuser
-- who switches triggers off can pass, and then the ties and the audit chains tell.
CREATE OR REPLACE FUNCTION app.forbid_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are not changed or deleted', TG_TABLE_NAME USING ERRCODE = 'SM011';
END $$;
