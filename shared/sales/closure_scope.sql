-- The tickets for a day that was closed, or for some times, types or zones of it; an empty array is
-- all of them. A ticket is of a zone when it opens it.
CREATE OR REPLACE FUNCTION app.closure_scope(
    the_day date, the_timeslots integer[], the_types integer[], the_zones integer[]
) RETURNS TABLE (ticket_id uuid, order_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT k.id, k.order_id FROM app.ticket AS k
     WHERE k.visit_day = the_day AND k.state = 'ISSUED'
       AND (the_types = '{}' OR k.ticket_type_id = ANY (the_types))
       AND (the_timeslots = '{}' OR EXISTS (
               SELECT FROM app.entitlement AS e
                WHERE e.ticket_id = k.id AND e.timeslot_id = ANY (the_timeslots)))
       AND (the_zones = '{}' OR EXISTS (
               SELECT FROM app.entitlement AS e
                WHERE e.ticket_id = k.id AND e.zone_id = ANY (the_zones)))
$$;
