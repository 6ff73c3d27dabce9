-- Gives back the places that a ticket took of the day on which it was sold: it begins later.
CREATE OR REPLACE FUNCTION app.leave_places(k ticket) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    slot integer;
    the_pool text := (SELECT c.pool FROM sales_order AS o JOIN channel AS c ON c.id = o.channel_id
                       WHERE o.id = k.order_id);
    slots integer[] := ARRAY(SELECT DISTINCT timeslot_id FROM entitlement
                              WHERE ticket_id = k.id AND timeslot_id IS NOT NULL ORDER BY 1);
BEGIN
    UPDATE entitlement SET timeslot_id = NULL WHERE ticket_id = k.id;
    FOREACH slot IN ARRAY slots LOOP
        PERFORM app.give_back_places(slot, the_pool, k.persons);
    END LOOP;
END $$;
