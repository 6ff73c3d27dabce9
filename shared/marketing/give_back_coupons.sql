-- Makes the coupons of an order that is refunded as a whole good for another one, those that are
-- still in date; says how many. The caller holds the order's lock.
CREATE OR REPLACE FUNCTION app.give_back_coupons(the_order uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    given integer;
BEGIN
    UPDATE coupon AS c SET state = 'UNUSED', order_id = NULL, used_at = NULL FROM promotion AS p
     WHERE c.order_id = the_order AND p.id = c.promotion_id AND p.ends_at > clock_timestamp()
       AND p.withdrawn_at IS NULL;
    GET DIAGNOSTICS given = ROW_COUNT;
    RETURN given;
END $$;
