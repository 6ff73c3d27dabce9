-- Whether an order's lines, tickets and shares all add up to the same fen and counts: each line has
-- as many tickets as its quantity, each ticket the zones of its type, and their shares its price.
CREATE OR REPLACE FUNCTION app.sale_adds_up(the_order uuid, the_total bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN the_total = (SELECT sum(amount) FROM order_line WHERE order_id = the_order)
       AND NOT EXISTS (
           SELECT FROM order_line AS o
            WHERE o.order_id = the_order AND o.quantity <> (
                SELECT count(*) FROM ticket AS t
                 WHERE t.order_id = the_order AND t.order_line = o.line))
       AND NOT EXISTS (
           SELECT FROM ticket AS t
            WHERE t.order_id = the_order AND (t.price, (
                SELECT count(*) FROM ticket_type_zone AS z
                 WHERE z.ticket_type_id = t.ticket_type_id)) IS DISTINCT FROM (
                SELECT row (sum(e.value)::bigint, count(*)) FROM entitlement AS e
                 WHERE e.ticket_id = t.id));
END $$;
