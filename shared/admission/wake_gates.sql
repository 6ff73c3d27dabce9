-- Trigger of what gates are set up by (keys, lanes, zones, editions): they look again at once.
CREATE OR REPLACE FUNCTION app.wake_gates() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('gates', '');
    RETURN NULL;
END $$;
