-- Wakes the server for every charge whose time has come, and says how many: {"batch"}. One that was
-- not sent in time is cancelled; money whose sale was never recorded, because its order has ended,
-- is reversed. What a terminal was asked for, its window asks after. What ended orders were to sell
-- is forgotten.
CREATE OR REPLACE FUNCTION app.due_charges(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    one record;
    woken integer := 0;
BEGIN
    FOR one IN SELECT c.id, c.order_id FROM charge AS c
                WHERE c.state = 'CREATED' AND c.charge_before <= instant
                   OR c.state = 'SUCCEEDED'
                      AND NOT EXISTS (SELECT FROM payment AS p WHERE p.id = c.id)
                      AND EXISTS (SELECT FROM place_hold AS h
                                   WHERE h.id = c.order_id AND h.state = 'FREED')
                ORDER BY c.order_id LIMIT (document->>'batch')::integer LOOP
        PERFORM 1 FROM place_hold WHERE id = one.order_id FOR UPDATE;
        PERFORM app.withdraw_charge(one.id);
        PERFORM pg_notify('charge', one.id::text);
    END LOOP;
    FOR one IN UPDATE charge AS c SET next_at = instant + interval '10 seconds'
                 FROM (SELECT id FROM charge WHERE next_at <= instant AND tender <> 'card'
                        ORDER BY order_id LIMIT (document->>'batch')::integer
                          FOR UPDATE SKIP LOCKED) AS due
                WHERE c.id = due.id RETURNING c.id LOOP
        PERFORM app.wake_server('charge', one.id);
        woken := woken + 1;
    END LOOP;
    UPDATE held_order AS o SET document = NULL, basket = NULL
      FROM place_hold AS h
     WHERE h.id = o.id AND h.state = 'FREED' AND num_nonnulls(o.document, o.basket) > 0;
    RETURN to_jsonb(woken);
END $$;
