-- What points still pay of an order whose member spent them, and of what took its place where tickets
-- were changed: a part that only moved still pays.
CREATE OR REPLACE FUNCTION app.points_that_pay(the_order uuid) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(sum(p.amount), 0)::bigint FROM payment AS p
     WHERE p.tender::text = 'points'
       AND p.order_id IN (SELECT the_order
                           UNION
                          SELECT moved.order_id
                            FROM payment AS first JOIN payment_move AS m ON m.origin_id = first.id
                            JOIN payment AS moved ON moved.id = m.payment_id
                           WHERE first.order_id = the_order AND first.tender::text = 'points'
                             AND first.amount > 0)
$$;
