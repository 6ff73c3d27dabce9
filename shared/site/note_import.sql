-- Notes in the audit log which file was taken in, and what it has added:
-- {"what", "sha256", "rows", "totals": {name: [before, after]}}.
CREATE OR REPLACE FUNCTION app.note_import(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'import_data');
BEGIN
    PERFORM app.audit_append(here, who, 'import', NULL, document);
    RETURN NULL;
END $$;
