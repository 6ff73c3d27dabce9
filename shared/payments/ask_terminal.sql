-- Notes that a card terminal is about to be asked for money, for an order that this station holds,
-- before it is asked: {"id", "order", "amount", "before", "gateway"}. "before" marks the last slip
-- that the terminal had printed: by it the answer is found again if it is never heard. One of a
-- station is on its way at a time: a terminal tells of its last slip only. The places do not expire
-- until the answer is known. The same id again is asked once: false then.
CREATE OR REPLACE FUNCTION app.ask_terminal(document jsonb, token text) RETURNS jsonb
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
        RETURN to_jsonb(false);
    END IF;
    held := app.lock_held((document->>'order')::uuid, here);
    IF EXISTS (SELECT FROM charge WHERE order_id = held.id
                AND state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING')) THEN
        PERFORM app.refuse('SM071', 'a charge of the order is open');
    ELSIF EXISTS (SELECT FROM charge WHERE station_id = here AND tender = 'card'
                   AND state IN ('CREATED', 'SENT', 'ASKING'))
       OR EXISTS (SELECT FROM payback WHERE station_id = here AND tender = 'card'
                   AND state IN ('SENT', 'ASKING')) THEN
        PERFORM app.refuse('SM140', 'the terminal has not said yet what became of another payment');
    END IF;
    SELECT coalesce(sum(amount), 0) INTO paid FROM charge
     WHERE order_id = held.id AND state = 'SUCCEEDED';
    IF held.document IS NULL
       OR ((document->>'amount')::bigint BETWEEN 1 AND held.total - paid) IS NOT TRUE
       OR (length(document->>'before') <= 40) IS NOT TRUE
       OR (document->>'gateway' IN ('terminal', 'simulated')) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the charge does not add up');
    END IF;
    INSERT INTO charge (id, order_id, station_id, staff_id, shift_id, tender, state, amount,
                        created_at, charge_before, next_at, slip_before)
    VALUES (the_id, held.id, here, who, held.shift_id, 'card', 'CREATED',
            (document->>'amount')::bigint, instant, instant, instant, document->>'before');
    UPDATE charge SET state = 'SENT', gateway = document->>'gateway' WHERE id = the_id;
    PERFORM app.extend_hold(held.id, 'infinity');
    PERFORM app.audit_append(here, who, 'charge', the_id, jsonb_build_object(
        'order', held.id, 'tender', 'card', 'amount', document->'amount'));
    RETURN to_jsonb(true);
END $$;
