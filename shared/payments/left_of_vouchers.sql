-- What vouchers that were used for an order still pay, there and for tickets that took the place of its.
CREATE OR REPLACE FUNCTION app.left_of_vouchers(first_order uuid) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(amount), 0)::bigint FROM payment
     WHERE tender = 'voucher' AND (order_id = first_order OR order_id IN (
               SELECT later.order_id
                 FROM payment AS p JOIN payment_move AS m ON m.origin_id = p.id
                 JOIN payment AS later ON later.id = m.payment_id
                WHERE p.order_id = first_order AND p.tender = 'voucher'))
$$;
