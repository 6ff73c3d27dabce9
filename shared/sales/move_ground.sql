-- Trigger of all that windows sell on: what was judged of it before holds no longer.
CREATE OR REPLACE FUNCTION app.move_ground() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    UPDATE ground_version SET version = version + 1;
    RETURN NULL;
END $$;
