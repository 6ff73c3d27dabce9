-- Takes back the uses of promo codes by an order that is given back as a whole: a code may then be
-- used once more. The caller holds the order's lock.
CREATE OR REPLACE FUNCTION app.give_back_promos(the_order uuid) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    given integer;
BEGIN
    WITH returned AS (
        INSERT INTO promo_return (promotion_id, order_id, returned_at)
        SELECT promotion_id, order_id, clock_timestamp() FROM promo_use WHERE order_id = the_order
            ON CONFLICT DO NOTHING
        RETURNING promotion_id
    )
    UPDATE promo_code AS c SET used = used - 1 FROM returned AS r
     WHERE c.promotion_id = r.promotion_id;
    GET DIAGNOSTICS given = ROW_COUNT;
    RETURN given;
END $$;
