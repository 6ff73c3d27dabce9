-- Trigger of a shift that is no longer open: what its window had reserved goes back.
CREATE OR REPLACE FUNCTION app.end_blocks() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM app.end_block(id) FROM outage_block WHERE shift_id = NEW.id AND ended_at IS NULL;
    RETURN NULL;
END $$;
