-- Notes what a refund owes to a card, for the terminal of a window to give back: a row for each payment
-- that it goes back to, the last one first; see ask_terminal_back. What no payment is known for waits
-- for somebody who does it by hand.
CREATE OR REPLACE FUNCTION app.owe_card(the_refund uuid, the_order uuid, amount bigint)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    source record;
    part bigint;
    due bigint := amount;
BEGIN
    FOR source IN SELECT origin AS id, free FROM app.sources_of(the_order, 'card') LOOP
        part := least(source.free, due);
        CONTINUE WHEN part <= 0;
        INSERT INTO payback (id, refund_id, order_id, source_id, tender, state, amount, created_at)
        VALUES (app.derive_id(the_refund, source.id::text), the_refund, the_order, source.id,
                'card', 'WAITING', part, clock_timestamp());
        due := due - part;
    END LOOP;
    IF due > 0 THEN
        PERFORM app.owe_back(the_refund, the_order, 'card', due);
    END IF;
END $$;
