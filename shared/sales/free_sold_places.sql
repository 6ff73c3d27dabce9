-- Gives the places of tickets that were given back to whoever comes next, in the order of their
-- timeslots. A ticket that opens several zones of one series took its places once. Places beyond the
-- quota are nobody's once they are given back.
CREATE OR REPLACE FUNCTION app.free_sold_places(the_refund uuid, the_channel integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    freed record;
    the_pool text := (SELECT pool FROM channel WHERE id = the_channel);
    the_order uuid := (SELECT order_id FROM refund WHERE id = the_refund);
BEGIN
    FOR freed IN
        SELECT booked.slot, sum(k.persons)::integer AS places
          FROM (SELECT DISTINCT e.ticket_id, e.timeslot_id AS slot
                  FROM refund_ticket AS r JOIN entitlement AS e ON e.ticket_id = r.ticket_id
                 WHERE r.refund_id = the_refund AND e.timeslot_id IS NOT NULL) AS booked
          JOIN ticket AS k ON k.id = booked.ticket_id
         GROUP BY booked.slot ORDER BY booked.slot
    LOOP
        PERFORM app.give_back_places(
            freed.slot, the_pool,
            freed.places - app.give_back_beyond(the_order, freed.slot, freed.places));
    END LOOP;
END $$;
