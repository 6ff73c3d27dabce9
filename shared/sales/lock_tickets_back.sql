-- Locks tickets that are to be given back, and what they open, in the order of the house. A lane
-- that claims a use at this instant has either spent it, or waits here and then finds none.
CREATE OR REPLACE FUNCTION app.lock_tickets_back(the_order uuid, tickets jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    wanted uuid[] := ARRAY(SELECT (t->>'id')::uuid FROM jsonb_array_elements(tickets) AS t);
    gone record;
    found_ones integer;
BEGIN
    PERFORM 1 FROM ticket WHERE order_id = the_order AND id = ANY (wanted) ORDER BY id FOR UPDATE;
    GET DIAGNOSTICS found_ones = ROW_COUNT;
    IF found_ones = 0 OR found_ones IS DISTINCT FROM jsonb_array_length(tickets) THEN
        PERFORM app.refuse('SM008', 'not the tickets of the order');
    END IF;
    PERFORM 1 FROM entitlement WHERE ticket_id = ANY (wanted)
      ORDER BY ticket_id, zone_id FOR UPDATE;
    SELECT id, state, blocked INTO gone FROM ticket
     WHERE id = ANY (wanted) AND (state <> 'ISSUED' OR blocked OR app.renewed(id))
     ORDER BY id LIMIT 1;
    IF FOUND THEN
        PERFORM app.refuse('SM050', 'the ticket cannot be given back', jsonb_build_object(
            'ticket', gone.id, 'why',
            CASE WHEN gone.blocked THEN 'blocked' WHEN gone.state = 'ON_HOLD' THEN 'on_hold'
                 WHEN gone.state = 'ISSUED' THEN 'renewed' ELSE 'not_issued' END));
    END IF;
END $$;
