-- The payments of an order by one tender that can still go back, the last one first: `origin` is the
-- one that the payment company knows, where what was paid for another order has moved to this one.
CREATE OR REPLACE FUNCTION app.sources_of(the_order uuid, the_tender tender)
RETURNS TABLE (payment_id uuid, origin uuid, free bigint)
LANGUAGE sql STABLE AS $$
    SELECT p.id, o.origin,
           p.amount - (SELECT coalesce(sum(b.amount), 0) FROM payback AS b
                        WHERE b.order_id = the_order AND b.source_id = o.origin)::bigint
                    - (SELECT coalesce(sum(m.amount), 0) FROM payment_move AS m
                        WHERE m.from_id = p.id)::bigint
      FROM payment AS p
     CROSS JOIN LATERAL (SELECT coalesce((SELECT m.origin_id FROM payment_move AS m
                                           WHERE m.payment_id = p.id), p.id) AS origin) AS o
     WHERE p.order_id = the_order AND p.tender = the_tender AND p.amount > 0
     ORDER BY p.at DESC, p.id DESC
$$;
