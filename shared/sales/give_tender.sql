-- Gives back by a tender that is no money, as part of a refund: to the balance or the account it came
-- from, also where it has moved on from a ticket that was changed. A voucher is good again once all
-- that vouchers paid went back, of the order and of what took its place, if it is still in date;
-- points go back with the refund's document, see check_points_back.
CREATE OR REPLACE FUNCTION app.give_tender(
    the_refund uuid, the_order uuid, the_tender text, the_amount bigint, here integer, who integer
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    spent account_entry;
    first_order uuid := app.order_of_tender(the_order, the_tender);
BEGIN
    IF the_tender IN ('prepaid', 'account') THEN
        SELECT e.* INTO STRICT spent
          FROM payment AS p LEFT JOIN payment_move AS m ON m.payment_id = p.id
          JOIN account_entry AS e ON e.id = coalesce(m.origin_id, p.id)
         WHERE p.order_id = the_order AND p.tender = the_tender::tender AND p.refund_id IS NULL;
        PERFORM app.put_account_entry(
            app.derive_id(the_refund, 'back ' || the_tender), spent.account_id, 'refund',
            the_amount, 0,
            jsonb_build_object('order_id', the_order, 'refund_id', the_refund), here, who);
    ELSIF the_tender = 'voucher' AND the_amount = app.left_of_vouchers(first_order) THEN
        UPDATE voucher AS v SET state = 'ISSUED', order_id = NULL, used_at = NULL
          FROM voucher_batch AS b
         WHERE v.order_id = first_order AND b.id = v.batch_id AND b.withdrawn_at IS NULL
           AND b.days @> app.business_date(clock_timestamp());
    END IF;
END $$;
