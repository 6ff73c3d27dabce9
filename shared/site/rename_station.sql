-- Writes what a station is called: {id, name_zh, name_en, version}. Its code, its kind and its login
-- stand: the login is made by them.
CREATE OR REPLACE FUNCTION app.rename_station(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
BEGIN
    PERFORM app.expect_version('station', (document->>'id')::integer, document);
    UPDATE station SET name_zh = document->>'name_zh', name_en = document->>'name_en'
     WHERE id = (document->>'id')::integer;
    PERFORM app.audit_append(here, who, 'rename_station', NULL, document);
    RETURN '{}';
END $$;
