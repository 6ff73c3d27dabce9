-- Locks a shift of this station that is in one of some states; any other is refused with the state
-- it is in, none when there is no such shift here.
CREATE OR REPLACE FUNCTION app.lock_shift(the_shift uuid, here integer, VARIADIC states text[])
RETURNS shift
LANGUAGE plpgsql AS $$
DECLARE
    found shift;
BEGIN
    SELECT * INTO found FROM shift WHERE id = the_shift AND station_id = here FOR UPDATE;
    IF (found.state = ANY (states)) IS NOT TRUE THEN
        PERFORM app.refuse('SM080', 'the shift is in another state',
                           jsonb_build_object('state', coalesce(found.state, '')));
    END IF;
    RETURN found;
END $$;
