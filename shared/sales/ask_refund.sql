-- Asks somebody else to approve a refund: {"id", "order", "tickets": [id], "amount", "reason"}. A new
-- question takes the place of an open one about the same order; the same id again changes nothing.
CREATE OR REPLACE FUNCTION app.ask_refund(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'order';
    wanted uuid[] := ARRAY(SELECT value::uuid
                             FROM jsonb_array_elements_text(document->'tickets') ORDER BY 1);
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    PERFORM 1 FROM sales_order WHERE id = the_order FOR UPDATE;
    IF EXISTS (SELECT FROM refund_request WHERE id = (document->>'id')::uuid) THEN
        RETURN '{}';
    ELSIF cardinality(wanted) <> (SELECT count(*) FROM ticket WHERE order_id = the_order
                                     AND id = ANY (wanted) AND state = 'ISSUED') THEN
        PERFORM app.refuse('SM008', 'not the tickets of the order');
    END IF;
    DELETE FROM refund_request WHERE order_id = the_order AND state IN ('ASKED', 'APPROVED');
    INSERT INTO refund_request (id, order_id, state, tickets, amount, reason, station_id, asked_by,
                                asked_at)
    VALUES ((document->>'id')::uuid, the_order, 'ASKED', wanted, (document->>'amount')::bigint,
            document->>'reason', here, who, clock_timestamp());
    PERFORM app.audit_append(here, who, 'ask_refund', the_order, jsonb_build_object(
        'request', document->>'id', 'amount', (document->>'amount')::bigint,
        'reason', document->>'reason', 'tickets', wanted));
    RETURN '{}';
END $$;
