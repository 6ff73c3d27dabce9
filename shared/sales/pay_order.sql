-- Writes what an order was paid with, and its entry in the ledger; see complete_order. The parts
-- make the whole to the fen, or it is refused. They are paid one after the other, as they are said: a
-- refund begins with the last.
CREATE OR REPLACE FUNCTION app.pay_order(
    held held_order, tenders jsonb, here integer, who integer, today date
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_shift uuid := (SELECT shift_id FROM sales_order WHERE id = held.id);
    instant timestamptz := clock_timestamp();
    most_cash CONSTANT bigint := 1000000000000;  -- fen
    wrong boolean;
    part record;
    paid bigint;
    accounts text[];
    amounts bigint[];
BEGIN
    SELECT bool_or((CASE tender WHEN 'cash' THEN received BETWEEN amount AND most_cash
                                WHEN 'card' THEN received = amount
                                                 AND reference ~ '^[0-9A-Z]{4,12}$'
                                WHEN 'static_code' THEN received = amount
                                                        AND reference ~ '^[0-9]{6}$'
                                ELSE tender IN ('prepaid', 'points', 'account', 'voucher')
                                     AND received = amount AND source IS NOT NULL END
                    AND (amount > 0 OR held.total = 0 AND amount = 0)) IS NOT TRUE)
           OR count(*) FILTER (WHERE tender IN ('prepaid', 'points', 'account'))
              > count(DISTINCT tender) FILTER (WHERE tender IN ('prepaid', 'points', 'account'))
      INTO wrong
      FROM jsonb_to_recordset(tenders)
           AS t (tender text, amount bigint, received bigint, reference text, source text);
    IF wrong THEN
        PERFORM app.refuse('SM008', 'a tender does not add up');
    ELSIF held.total > 0 AND jsonb_array_length(tenders) > 0
          AND (SELECT kind FROM station WHERE id = here) = 'kiosk' THEN
        -- nobody looks at a kiosk: only what a payment company says it got is money there
        PERFORM app.refuse('SM150', 'no money of this kind is taken here');
    END IF;
    FOR part IN SELECT * FROM jsonb_array_elements(tenders) WITH ORDINALITY AS t (told, n)
                 WHERE told->>'tender' IN ('prepaid', 'points', 'account', 'voucher') LOOP
        tenders := jsonb_set(tenders, ARRAY[(part.n - 1)::text, 'reference'], to_jsonb(
            app.take_tender(held.id, part.n, part.told->>'tender', (part.told->>'amount')::bigint,
                            part.told->>'source', here, who)));
    END LOOP;
    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date,
                         at, reference)
    SELECT CASE WHEN t.tender = 'cash' THEN held.id
                ELSE app.derive_id(held.id, 'tender ' || t.n) END,
           held.id, the_shift, t.tender::tender,
           CASE t.tender WHEN 'static_code' THEN 'TO_CHECK' ELSE 'SUCCEEDED' END::payment_state,
           t.amount, t.received, today, instant + t.n * interval '1 microsecond', t.reference
      FROM ROWS FROM (jsonb_to_recordset(tenders)
                      AS (tender text, amount bigint, received bigint, reference text))
           WITH ORDINALITY AS t (tender, amount, received, reference, n);
    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date,
                         at, reference)
    SELECT id, order_id, the_shift, tender, 'SUCCEEDED', amount, amount, today,
           instant + interval '1 millisecond', reference
      FROM charge WHERE order_id = held.id AND state = 'SUCCEEDED';
    SELECT sum(amount), array_agg(account ORDER BY account), array_agg(amount ORDER BY account)
      INTO paid, accounts, amounts
      FROM (SELECT app.tender_account(tender) AS account, sum(amount)::bigint AS amount
              FROM payment WHERE order_id = held.id GROUP BY 1) AS each;
    IF paid IS DISTINCT FROM held.total THEN
        PERFORM app.refuse('SM008', 'the order is not paid to the fen');
    END IF;
    IF held.total > 0 THEN
        PERFORM app.post_entry(held.id, 'sale', held.id, today, here, who,
                               accounts || '2203'::text, amounts || -held.total);
    END IF;
END $$;
