-- Books an order that was just recorded under a contract: it holds today, every type is in its list
-- for the visit day, and each line costs what the list says, or the price of the day where that is
-- less; nothing else lowers it (SM003). The order is then of the distributor's channel.
CREATE OR REPLACE FUNCTION app.book_contract(the_order uuid, the_contract integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    own contract := app.contract_holds(the_contract);
    visit date := (SELECT visit_day FROM sales_order WHERE id = the_order);
BEGIN
    IF EXISTS (SELECT FROM order_line AS l
                 LEFT JOIN contract_price AS p ON p.contract_id = own.id
                       AND p.ticket_type_id = l.ticket_type_id AND p.visit_days @> visit
                WHERE l.order_id = the_order
                  AND (l.amount = least(l.unit_price, p.amount) * l.quantity
                       AND p.amount IS NOT NULL) IS NOT TRUE)
       OR EXISTS (SELECT FROM line_discount
                   WHERE order_id = the_order
                     AND (source, source_id) IS DISTINCT FROM ('contract', own.id)) THEN
        PERFORM app.refuse('SM003', 'a price of the contract has changed');
    END IF;
    INSERT INTO order_contract (order_id, contract_id) VALUES (the_order, own.id);
    UPDATE sales_order SET channel_id = coalesce(
               (SELECT c.id FROM channel AS c
                 WHERE c.code = app.channel_of_contract(own.id)), channel_id)
     WHERE id = the_order;
END $$;
