-- Lays the timeslots that patterns make: see wanted_slots.sql for the document. The server calls it
-- daily and when an edition comes in force; a second call with the same document changes nothing.
CREATE OR REPLACE FUNCTION app.lay_slots(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    RETURN app.lay_wanted(document, (SELECT id FROM station WHERE login = session_user), NULL);
END $$;
