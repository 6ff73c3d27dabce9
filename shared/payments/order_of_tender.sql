-- The order that a tender of an order first paid for: another one where a ticket was changed and what
-- it was paid with has moved here; NULL where nothing was paid so.
CREATE OR REPLACE FUNCTION app.order_of_tender(the_order uuid, the_tender text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(o.order_id, p.order_id)
      FROM payment AS p LEFT JOIN payment_move AS m ON m.payment_id = p.id
      LEFT JOIN payment AS o ON o.id = m.origin_id
     WHERE p.order_id = the_order AND p.tender::text = the_tender AND p.amount > 0
     ORDER BY p.at, p.id LIMIT 1
$$;
