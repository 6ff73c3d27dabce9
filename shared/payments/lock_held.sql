-- Locks an order that this station holds and gives it; an order that has ended, or is held by
-- another station, is refused.
CREATE OR REPLACE FUNCTION app.lock_held(the_order uuid, here integer) RETURNS held_order
LANGUAGE plpgsql AS $$
DECLARE
    held held_order;
BEGIN
    PERFORM 1 FROM place_hold
      WHERE id = the_order AND state = 'HELD' AND expires_at > clock_timestamp() FOR UPDATE;
    IF FOUND THEN
        SELECT * INTO held FROM held_order
         WHERE id = the_order AND station_id = here AND NOT parked FOR UPDATE;
    END IF;
    IF held.id IS NULL THEN
        PERFORM app.refuse('SM070', 'the order is not held here');
    END IF;
    RETURN held;
END $$;
