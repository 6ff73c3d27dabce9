-- Takes places that an order had beyond the quota of a timeslot off it, and says how many.
CREATE OR REPLACE FUNCTION app.give_back_beyond(the_order uuid, the_slot integer, back integer)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    beyond integer;
BEGIN
    SELECT least(places, back) INTO beyond FROM over_capacity
     WHERE order_id = the_order AND timeslot_id = the_slot FOR UPDATE;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    DELETE FROM over_capacity
     WHERE order_id = the_order AND timeslot_id = the_slot AND places = beyond;
    UPDATE over_capacity SET places = places - beyond
     WHERE order_id = the_order AND timeslot_id = the_slot;
    RETURN beyond;
END $$;
