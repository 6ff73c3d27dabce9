-- Records an order that was made and paid elsewhere, whole or not at all: {"id", "total", "wants",
-- "sale", "tender", "reference", "keys"}; "sale" as record_sale takes it, the rest as hold_order
-- does. It comes from a station that stands for its channel, and who is paid by it (a payment
-- company, or an OTA on account, by its contract) has the money: it is booked there. Its tickets have
-- codes, so that the visitor may enter with what the telephone shows, and wait for paper until
-- somebody comes with a document, or with one of the keys, of which the digests are told (hex). A
-- repeated id gives the first answer.
CREATE OR REPLACE FUNCTION app.record_online_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    sale jsonb := document->'sale';
    due bigint := document->'total';
    paid_by text := document->>'tender';
    answer jsonb;
    today date;
BEGIN
    IF (SELECT kind FROM station WHERE id = here) NOT IN ('online', 'ota') THEN
        PERFORM app.refuse('SM006', 'not a channel that sells elsewhere');
    ELSIF EXISTS (SELECT FROM sales_order WHERE id = the_order AND station_id = here) THEN
        RETURN app.sale_answer(the_order);
    ELSIF (sale->>'id' = document->>'id' AND sale->'total' = document->'total') IS NOT TRUE
          OR sale ? 'settled'
          OR (paid_by IN ('wechat', 'alipay', 'account')
              AND (paid_by <> 'account' OR sale ? 'contract')
              AND length(document->>'reference') BETWEEN 1 AND 64) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the order does not add up');
    END IF;
    PERFORM app.keep_order(document, here, who, NULL, sale);
    PERFORM app.confirm_hold(the_order);
    answer := app.record_sale(sale || '{"settled": true}', token);
    PERFORM app.refuse_stopped(the_order, (sale->>'visit_day')::date);
    IF sale ? 'contract' THEN
        PERFORM app.book_contract(the_order, (sale->>'contract')::integer);
    END IF;
    today := answer->>'business_date';
    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date,
                         at, reference)
    SELECT CASE paid_by WHEN 'account' THEN app.derive_id(id, 'tender 1') ELSE id END, id, shift_id,
           paid_by::tender, 'SUCCEEDED', due, due, today, clock_timestamp(),
           document->>'reference' FROM sales_order WHERE id = the_order;
    IF due > 0 THEN
        IF paid_by = 'account' THEN
            PERFORM app.take_tender(the_order, 1, paid_by, due, sale->>'contract', here, who);
        END IF;
        PERFORM app.post_entry(the_order, 'sale', the_order, today, here, who,
                               ARRAY[app.tender_account(paid_by::tender), '2203'],
                               ARRAY[due, -due]);
    END IF;
    UPDATE held_order SET document = NULL WHERE id = the_order;
    PERFORM app.keep_pickup(the_order, document->'keys');
    RETURN answer;
END $$;
