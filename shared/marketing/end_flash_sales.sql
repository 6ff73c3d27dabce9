-- Gives back what flash sales have left whose time is over; says how many ended. The server asks
-- again and again; that a sale is over is judged by its time and does not wait for this.
CREATE OR REPLACE FUNCTION app.end_flash_sales(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    over integer[] := ARRAY(
        SELECT p.id FROM promotion AS p JOIN flash_sale AS f ON f.promotion_id = p.id
         WHERE f.ended_at IS NULL AND p.ends_at <= clock_timestamp() ORDER BY p.id);
BEGIN
    IF cardinality(over) > 0 THEN
        PERFORM app.audit_append(app.this_station(), NULL, 'end_flash_sales', NULL,
                                 jsonb_build_object('promotions', over));
        PERFORM app.return_flash_stock(one) FROM unnest(over) AS one;
    END IF;
    RETURN to_jsonb(cardinality(over));
END $$;
