-- Refuses an id that was not made about now: it would lie in no partition, or hide in an old one.
CREATE OR REPLACE FUNCTION app.check_id(id uuid) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF id IS NULL
       OR id < app.uuid_floor(clock_timestamp() - interval '400 days')
       OR id > app.uuid_floor(clock_timestamp() + interval '1 day') THEN
        PERFORM app.refuse('SM010', 'id out of range');
    END IF;
END $$;
