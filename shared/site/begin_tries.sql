-- Gives a new station its counters of tries: of PINs, and of codes. They are sequences, since what a
-- sequence has counted no rollback takes back; no station may touch them.
CREATE OR REPLACE FUNCTION app.begin_tries() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    EXECUTE format('CREATE SEQUENCE app.pin_tries_%s', NEW.id);
    EXECUTE format('CREATE SEQUENCE app.code_tries_%s', NEW.id);
    RETURN NULL;
END $$;
