-- Writes what a sale of an outage was paid with, and its entry in the ledger: cash, unless it names
-- its tenders. A window by itself takes cash, and cards that somebody typed from the terminal's slip.
CREATE OR REPLACE FUNCTION app.pay_outage_sale(
    document jsonb, block outage_block, the_shift uuid, books_day date
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_order CONSTANT uuid := document->>'id';
    total CONSTANT bigint := document->>'total';
    sold_at CONSTANT timestamptz := document->>'sold_at';
    most_cash CONSTANT bigint := 1000000000000;  -- fen
    told record;
BEGIN
    WITH part AS (
        SELECT * FROM ROWS FROM (jsonb_to_recordset(coalesce(
                document->'tenders', jsonb_build_array(jsonb_build_object(
                    'tender', 'cash', 'amount', total, 'received', document->'received'))))
            AS (tender text, amount bigint, received bigint, reference text))
            WITH ORDINALITY AS t (tender, amount, received, reference, n)
    ), paid AS (
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at, reference)
        SELECT CASE tender WHEN 'cash' THEN the_order
                           ELSE app.derive_id(the_order, 'tender ' || n) END,
               the_order, the_shift, tender::tender, 'SUCCEEDED', amount, received, books_day,
               sold_at + (n - 1) * interval '1 microsecond', reference
          FROM part
    )
    SELECT bool_and(CASE tender WHEN 'cash' THEN received BETWEEN amount AND most_cash
                                WHEN 'card' THEN received = amount
                                                 AND reference ~ '^[0-9A-Z]{4,12}$'
                                ELSE false END
                    AND (amount > 0 OR total = 0 AND amount = 0))
           AND sum(amount) = total AS whole,
           array_agg(app.tender_account(tender::tender) ORDER BY n) AS accounts,
           array_agg(amount ORDER BY n) AS amounts
      INTO told FROM part;
    IF told.whole IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the sale is not paid to the fen');
    END IF;
    IF total > 0 THEN
        PERFORM app.post_entry(the_order, 'sale', the_order, books_day, block.station_id,
                               block.staff_id, told.accounts || '2203'::text,
                               told.amounts || -total);
    END IF;
END $$;
