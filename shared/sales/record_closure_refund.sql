-- Gives the tickets of one order back that a closure names, whole or not at all: {"closure", "order",
-- "tickets": [{"id", "fee", "zones"}], "tenders", "points"?, "kept": [{"id", "why"}]}. Python decided it
-- (see closure_rules.py); this verb guards:
--   * the closure was approved and runs, and every ticket waits in it: each goes back once;
--   * every ticket is ISSUED and not blocked, sold where the house pays back, and just its unused
--     zones come back, without a fee; of a ticket that is no package nothing was used;
--   * money goes back by the tenders that paid, never more than they paid, and none that nobody
--     knows to have come.
-- Cash waits at a window for whoever presents the ticket. Locks in the order of the house.
CREATE OR REPLACE FUNCTION app.record_closure_refund(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_closure closure;
    the_order sales_order;
    the_id uuid := app.derive_id((document->>'closure')::uuid, document->>'order');
    backs jsonb := document->'tickets';
    turned integer;
BEGIN
    SELECT * INTO the_order FROM sales_order WHERE id = (document->>'order')::uuid FOR UPDATE;
    SELECT * INTO the_closure FROM closure
     WHERE id = (document->>'closure')::uuid AND state = 'RUNNING';
    IF the_order.id IS NULL OR the_closure.id IS NULL THEN
        RETURN to_jsonb(false);
    END IF;
    UPDATE closure_ticket AS t SET state = 'FAILED', why = k->>'why'
      FROM jsonb_array_elements(document->'kept') AS k
     WHERE t.closure_id = the_closure.id AND t.order_id = the_order.id
       AND t.ticket_id = (k->>'id')::uuid AND t.state = 'WAITING';
    IF backs = '[]' THEN
        RETURN to_jsonb(true);
    END IF;
    UPDATE closure_ticket AS t SET state = 'DONE'
      FROM jsonb_array_elements(backs) AS b
     WHERE t.closure_id = the_closure.id AND t.order_id = the_order.id
       AND t.ticket_id = (b->>'id')::uuid AND t.state = 'WAITING';
    GET DIAGNOSTICS turned = ROW_COUNT;
    IF turned = 0 THEN
        RETURN to_jsonb(false);
    ELSIF (turned = jsonb_array_length(backs)) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'not the tickets of the closure');
    END IF;
    PERFORM app.lock_tickets_back(the_order.id, backs), app.lock_sources_back(the_order.id);
    PERFORM app.check_pays_here(the_order, backs);
    PERFORM app.check_closed_tickets(backs);
    PERFORM app.check_money_came(the_order.id, document->'tenders', false);
    PERFORM app.book_refund(
        document || jsonb_build_object('id', the_id, 'reason', the_closure.reason), 'closure',
        the_order, NULL, the_closure.station_id, the_closure.asked_by, the_closure.decided_by);
    PERFORM app.free_sold_places(the_id, the_order.channel_id);
    RETURN to_jsonb(true);
END $$;
