-- Holds places for an order until it is paid: `wanted[n]` of timeslot `slots[n]`, each timeslot
-- once. Too few left raises, and nothing is then held. A part of verbs that hold an order.
CREATE OR REPLACE FUNCTION app.hold_places(
    the_hold uuid, slots integer[], wanted integer[], the_pool text, until timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO place_hold (id, state, expires_at) VALUES (the_hold, 'HELD', until);
    PERFORM app.change_hold(the_hold, slots, wanted, the_pool);
END $$;
