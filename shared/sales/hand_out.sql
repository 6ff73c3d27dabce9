-- Gives the visitor at this till the cash, or at its terminal the card, that refunds of an order owe:
-- {"order", "tenders"?}: these, or both. Each is paid once, by the shift that is open here. Says what was paid: {"paid": [[tender,
-- amount]], "refunds": [their answers]}; nothing when somebody else has paid it meanwhile.
CREATE OR REPLACE FUNCTION app.hand_out(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'order';
    the_shift uuid;
    b payback;
    paid jsonb := '[]';
    refunds jsonb := '{}';
BEGIN
    PERFORM 1 FROM sales_order WHERE id = the_order FOR UPDATE;
    PERFORM 1 FROM payback WHERE order_id = the_order ORDER BY id FOR UPDATE;
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    FOR b IN SELECT * FROM payback WHERE order_id = the_order AND state = 'WAITING'
                AND tender IN ('cash', 'card')
                AND coalesce(document->'tenders' ? tender::text, true) ORDER BY id LOOP
        PERFORM app.end_payback(b.id, the_shift, here, who, '{}');
        paid := paid || jsonb_build_array(jsonb_build_array(b.tender, b.amount));
        refunds := refunds || jsonb_build_object(b.refund_id, app.refund_answer(b.refund_id));
    END LOOP;
    RETURN jsonb_build_object('paid', paid, 'refunds', refunds);
END $$;
