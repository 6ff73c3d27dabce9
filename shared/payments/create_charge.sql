-- Asks for money by a code that the customer shows, for an order that this station holds:
-- {"id", "order", "tender", "amount", "code"}. The server charges it, if it does so before half a
-- minute has gone. One charge of an order is open at a time. The same id again gives its answer.
CREATE OR REPLACE FUNCTION app.create_charge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    instant timestamptz := clock_timestamp();
    held held_order;
    paid bigint;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM charge WHERE id = the_id AND station_id = here) THEN
        RETURN app.charge_answer(the_id);
    END IF;
    held := app.lock_held((document->>'order')::uuid, here);
    IF EXISTS (SELECT FROM charge WHERE order_id = held.id
                AND state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING')) THEN
        PERFORM app.refuse('SM071', 'a charge of the order is open');
    END IF;
    SELECT coalesce(sum(amount), 0) INTO paid FROM charge
     WHERE order_id = held.id AND state = 'SUCCEEDED';
    IF held.document IS NULL OR (document->>'tender' IN ('wechat', 'alipay')) IS NOT TRUE
       OR ((document->>'amount')::bigint BETWEEN 1 AND held.total - paid) IS NOT TRUE
       OR (document->>'code' ~ '^[0-9]{16,24}$|^fp[0-9A-Za-z]{33}$') IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the charge does not add up');
    END IF;
    INSERT INTO charge (id, order_id, station_id, staff_id, shift_id, tender, state, amount,
                        created_at, charge_before, next_at, auth_code)
    VALUES (the_id, held.id, here, who, held.shift_id, (document->>'tender')::tender, 'CREATED',
            (document->>'amount')::bigint, instant, instant + interval '30 seconds',
            instant + interval '5 seconds', document->>'code');
    PERFORM app.audit_append(here, who, 'charge', the_id, jsonb_build_object(
        'order', held.id, 'tender', document->>'tender', 'amount', document->'amount'));
    PERFORM app.wake_server('charge', the_id);
    RETURN app.charge_answer(the_id);
END $$;
