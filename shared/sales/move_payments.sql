-- Pays for an order with what a former one was paid with: [{"tender", "amount"}]; a part of sell_paid.
-- Each payment is known by the number of the one that it came from, to which a payment company sends
-- it back if it ever must.
CREATE OR REPLACE FUNCTION app.move_payments(the_order uuid, former uuid, moved jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    source record;
    due bigint;
    portion bigint;
    the_id uuid;
BEGIN
    FOR part IN SELECT * FROM jsonb_to_recordset(moved) AS m (tender tender, amount bigint)
                 ORDER BY tender LOOP
        due := part.amount;
        FOR source IN SELECT * FROM app.sources_of(former, part.tender) LOOP
            portion := least(source.free, due);
            CONTINUE WHEN portion <= 0;
            the_id := app.derive_id(the_order, 'moved ' || source.payment_id);
            INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                                 business_date, at, reference)
            SELECT the_id, the_order, o.shift_id, part.tender, 'SUCCEEDED', portion, portion,
                   o.business_date, clock_timestamp(), p.reference
              FROM sales_order AS o, payment AS p
             WHERE o.id = the_order AND p.id = source.payment_id;
            INSERT INTO payment_move (payment_id, from_id, origin_id, amount)
            VALUES (the_id, source.payment_id, source.origin, portion);
            due := due - portion;
        END LOOP;
        IF due <> 0 THEN
            PERFORM app.refuse('SM052', 'more than was paid',
                               jsonb_build_object('tender', part.tender));
        END IF;
    END LOOP;
END $$;
