-- Puts an order aside for any window to take up, its places kept: {"id", "total", "wants",
-- "basket", "aside"?}; see keep_order. "aside" is who the order is for, sealed by the window, in
-- hex. Says until when.
CREATE OR REPLACE FUNCTION app.park_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    until timestamptz;
BEGIN
    IF EXISTS (SELECT FROM charge WHERE order_id = the_order
                AND state NOT IN ('CANCELLED', 'FAILED', 'REVERSED')) THEN
        PERFORM app.refuse('SM071', 'a charge of the order is open');
    ELSIF (jsonb_typeof(document->'basket') = 'object') IS NOT TRUE
       OR length(document->>'basket') > 20000 OR length(document->>'aside') > 400000 THEN
        PERFORM app.refuse('SM008', 'nothing to take up again');
    END IF;
    IF EXISTS (SELECT FROM held_order WHERE id = the_order AND parked
                AND station_id = here) THEN
        RETURN (SELECT to_jsonb(held_until) FROM held_order WHERE id = the_order);
    END IF;
    until := app.keep_order(document, here, who, document->'basket', NULL);
    UPDATE held_order SET aside = decode(park_order.document->>'aside', 'hex')
     WHERE id = the_order;
    PERFORM app.audit_append(here, who, 'park_order', the_order,
                             jsonb_build_object('total', document->'total'));
    RETURN to_jsonb(until);
END $$;
