-- Counts one use of a promo code, exactly to its limits: the row of the code is held until the sale
-- is written, so that two buyers never both find the last use.
CREATE OR REPLACE FUNCTION app.use_promo(the_order uuid, the_promotion integer, the_person bytea)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    most smallint;
BEGIN
    UPDATE promo_code SET used = used + 1
     WHERE promotion_id = the_promotion AND (total_limit IS NULL OR used < total_limit)
    RETURNING person_limit INTO most;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM015', 'the promo code is used up', jsonb_build_object(
            'promotion', the_promotion, 'by_person', false));
    ELSIF most IS NOT NULL AND (the_person IS NULL OR most <= (
              SELECT count(*) FROM promo_use
               WHERE promotion_id = the_promotion AND person = the_person
                 AND NOT EXISTS (SELECT FROM promo_return AS r
                                  WHERE r.promotion_id = the_promotion
                                    AND r.order_id = promo_use.order_id))) THEN
        PERFORM app.refuse('SM015', 'the promo code is used up', jsonb_build_object(
            'promotion', the_promotion, 'by_person', true));
    END IF;
    INSERT INTO promo_use (promotion_id, order_id, person, used_at)
    VALUES (the_promotion, the_order, the_person, clock_timestamp());
END $$;
