-- Has an order wait at the windows, because its paper did not come at this kiosk: one that was sold
-- here, or one that was picked up here: {"order", "keys"}, the digests (hex) of what the visitor was
-- shown. What was printed stays printed, and a pick-up of which paper is missing is open again.
-- Asked again with other keys, the last ones count as well.
CREATE OR REPLACE FUNCTION app.leave_for_window(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'order';
    sold_at integer;
    kept pickup;
BEGIN
    SELECT station_id INTO sold_at FROM sales_order WHERE id = the_order FOR UPDATE;
    SELECT * INTO kept FROM pickup WHERE order_id = the_order FOR UPDATE;
    IF coalesce(kept.station_id, sold_at) IS DISTINCT FROM here
       OR kept.collected_as IS NOT NULL AND app.tickets_to_collect(the_order) IS NULL THEN
        PERFORM app.refuse('SM151', 'no such order to pick up');
    END IF;
    INSERT INTO pickup (order_id, made_at) VALUES (the_order, clock_timestamp())
        ON CONFLICT (order_id) DO UPDATE
       SET collected_as = NULL, collected_at = NULL, station_id = NULL, staff_id = NULL;
    INSERT INTO pickup_key (digest, order_id)
    SELECT decode(key, 'hex'), the_order FROM jsonb_array_elements_text(document->'keys') AS key
        ON CONFLICT DO NOTHING;
    PERFORM app.audit_append(here, who, 'leave_for_window', the_order, '{}');
    RETURN 'true';
END $$;
