-- Books what takes something off the lines of an order that is being recorded, and lets marketing
-- guard and count it: [{"line", "source", "source_id", "amount", "tickets", "code_hash"?, …}]; one
-- of the source "agreed" is a price that a supervisor has signed.
-- The amounts of a line add up to its discount; one of nothing (a free part of a bundle) is only
-- counted. What the tickets of such a line cost adds up to the line, and their shares to each.
-- Gives the places by timeslot that a flash sale has taken from a stock of its own.
CREATE OR REPLACE FUNCTION app.book_discounts(
    the_order uuid, visit date, document jsonb, priced_at timestamptz
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    promotions jsonb;
BEGIN
    INSERT INTO line_discount (order_id, line, source, source_id, amount)
    SELECT the_order, line, source, source_id, amount
      FROM jsonb_to_recordset(document->'discounts')
           AS d (line smallint, source discount_source, source_id integer, amount bigint)
     WHERE amount <> 0;
    IF EXISTS (SELECT line, discount FROM order_line WHERE order_id = the_order AND discount > 0
               EXCEPT
               SELECT line, sum(amount) FROM line_discount WHERE order_id = the_order GROUP BY line)
       OR EXISTS (SELECT FROM line_discount AS d LEFT JOIN order_line AS l USING (order_id, line)
                   WHERE d.order_id = the_order AND (l.discount = 0 OR l.line IS NULL)) THEN
        PERFORM app.refuse('SM008', 'the discounts do not add up');
    END IF;
    IF EXISTS (
        SELECT FROM order_line AS l JOIN ticket AS k ON k.order_id = the_order
                                                   AND k.order_line = l.line
          LEFT JOIN LATERAL (SELECT sum(e.value) AS value, count(*) AS zones
                               FROM entitlement AS e WHERE e.ticket_id = k.id) AS share ON true
         WHERE l.order_id = the_order AND l.discount > 0
         GROUP BY l.line, l.amount
        HAVING sum(k.price) <> l.amount
            OR NOT bool_and((k.price BETWEEN 0 AND l.unit_price AND k.price = share.value
                             AND share.zones = (SELECT count(*) FROM terms_zone AS z
                                                 WHERE z.terms_id = k.terms_id)) IS TRUE)) THEN
        PERFORM app.refuse('SM008', 'the tickets of a line do not add up');
    END IF;
    -- Uses by one person are counted for the member who buys, as shared/members/buyer.py names them:
    -- a limit would be none if a window could name anybody.
    IF EXISTS (SELECT FROM jsonb_to_recordset(document->'discounts') AS d (person text)
                WHERE d.person IS NOT NULL
                  AND decode(d.person, 'hex') IS DISTINCT FROM sha256('\x6d656d62657200'::bytea
                      || uuid_send((document->'points'->>'member')::uuid))) THEN
        PERFORM app.refuse('SM003', 'a code is another buyer''s');
    END IF;
    -- What a contract lowers is judged with the whole order, by book_contract, which only an order
    -- that is held goes through.
    IF document ? 'contract' AND document ? 'settled' THEN
        RETURN '{}';
    END IF;
    promotions := app.use_agreed_prices(the_order, document->'lines', document->'discounts');
    IF promotions IS NULL THEN
        RETURN '{}';
    END IF;
    RETURN app.use_discounts(the_order, visit, document->'lines', promotions, priced_at);
END $$;
