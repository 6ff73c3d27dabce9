-- Lets one import begin: whoever may not import is told before the work, and a second import waits
-- until the first is committed or gone, so that both judge by what the other has left.
CREATE OR REPLACE FUNCTION app.begin_import(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    -- The import before this one may take minutes: see limit_login.sql.
    PERFORM set_config('lock_timeout', '0', true);
    PERFORM app.staff_of(token, app.this_station(), 'import_data');
    PERFORM FROM site FOR NO KEY UPDATE;  -- read by everybody as before
    RETURN NULL;
END $$;
