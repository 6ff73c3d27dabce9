-- Locks a timeslot that is open, for a change of it; any other is refused.
CREATE OR REPLACE FUNCTION app.open_slot(the_slot integer) RETURNS timeslot
LANGUAGE plpgsql AS $$
DECLARE
    slot timeslot;
BEGIN
    SELECT * INTO slot FROM timeslot WHERE id = the_slot AND state = 'OPEN' FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM026', 'the timeslot is not open',
                           jsonb_build_object('timeslot', the_slot));
    END IF;
    RETURN slot;
END $$;
