-- Whether tickets of a type are made cheaper by a promotion; one that names no types covers all.
CREATE OR REPLACE FUNCTION app.promotion_covers(
    promotion integer, kind app.discount_source, the_type integer
) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT CASE kind
        WHEN 'flash' THEN EXISTS (SELECT FROM app.flash_sale AS f
                                   WHERE f.promotion_id = promotion AND f.ticket_type_id = the_type)
        WHEN 'bundle' THEN EXISTS (SELECT FROM app.bundle_part AS b
                                    WHERE b.promotion_id = promotion
                                      AND b.ticket_type_id = the_type)
        ELSE NOT EXISTS (SELECT FROM app.promotion_type AS t WHERE t.promotion_id = promotion)
             OR EXISTS (SELECT FROM app.promotion_type AS t
                         WHERE t.promotion_id = promotion AND t.ticket_type_id = the_type) END
$$;
