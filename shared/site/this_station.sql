-- The station that asks, by the login of the connection: nobody can claim to be another one.
CREATE OR REPLACE FUNCTION app.this_station() RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    found integer;
BEGIN
    SELECT id INTO found FROM station WHERE login = session_user;
    IF found IS NULL THEN
        PERFORM app.refuse('SM006', 'not a station');
    END IF;
    RETURN found;
END $$;
