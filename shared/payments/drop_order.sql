-- Lets an order of this station go: {"id"}. Its charges are taken back; its places go back once
-- none of them is open any more. One that has ended already is left as it is.
CREATE OR REPLACE FUNCTION app.drop_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    instant timestamptz := clock_timestamp();
    one uuid;
BEGIN
    PERFORM 1 FROM place_hold WHERE id = the_order AND state = 'HELD' FOR UPDATE;
    IF NOT FOUND OR NOT EXISTS (SELECT FROM held_order WHERE id = the_order
                                  AND station_id = here AND NOT parked) THEN
        RETURN to_jsonb(false);
    END IF;
    UPDATE held_order SET held_until = instant WHERE id = the_order;
    FOR one IN SELECT id FROM charge WHERE order_id = the_order ORDER BY id LOOP
        PERFORM app.withdraw_charge(one);
    END LOOP;
    IF EXISTS (SELECT FROM charge WHERE order_id = the_order
                AND state IN ('SENT', 'ASKING', 'REVERSING')) THEN
        PERFORM app.extend_hold(the_order, 'infinity');
    ELSE
        PERFORM app.extend_hold(the_order, instant);
    END IF;
    PERFORM app.audit_append(here, who, 'drop_order', the_order, '{}');
    RETURN to_jsonb(true);
END $$;
