-- Locks what an order was paid with besides money, and whose points it moved, before any of it goes
-- back: in the order in which a sale takes them (see lock_sources), so that a sale and a refund of one
-- member never wait for each other, and whoever comes second to a voucher sees what the first did.
CREATE OR REPLACE FUNCTION app.lock_sources_back(the_order uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    spent integer[] := ARRAY(
        SELECT e.account_id
          FROM payment AS p LEFT JOIN payment_move AS m ON m.payment_id = p.id
          JOIN account_entry AS e ON e.id = coalesce(m.origin_id, p.id)
         WHERE p.order_id = the_order AND p.tender IN ('prepaid', 'account') AND p.amount > 0);
BEGIN
    PERFORM 1 FROM member
      WHERE id IN (SELECT m.root_id FROM member AS m
                    WHERE m.id IN (SELECT member_id FROM point_entry
                                    WHERE order_id IN (the_order,
                                                       app.order_of_tender(the_order, 'points'))
                                    UNION
                                   SELECT member_id FROM customer_account WHERE id = ANY (spent)))
      ORDER BY id FOR UPDATE;
    PERFORM 1 FROM customer_account WHERE id = ANY (spent) ORDER BY id FOR UPDATE;
    PERFORM 1 FROM voucher WHERE order_id = app.order_of_tender(the_order, 'voucher')
      ORDER BY id FOR UPDATE;
END $$;
