-- Refuses an id that was not made about now.
CREATE OR REPLACE FUNCTION app.check_id(id uuid) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF app.id_is_current(id, clock_timestamp()) IS NOT TRUE THEN
        PERFORM app.refuse('SM010', 'id out of range');
    END IF;
END $$;
