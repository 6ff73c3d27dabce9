-- Writes what a bundle is made of; one ticket alone makes none.
CREATE OR REPLACE FUNCTION app.add_bundle_parts(the_promotion integer, parts jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO bundle_part (promotion_id, ticket_type_id, quantity)
    SELECT the_promotion, p.type, p.quantity
      FROM jsonb_to_recordset(parts) AS p (type integer, quantity smallint);
    IF (SELECT sum(quantity) FROM bundle_part WHERE promotion_id = the_promotion) IS NULL
       OR (SELECT sum(quantity) FROM bundle_part WHERE promotion_id = the_promotion) < 2 THEN
        PERFORM app.refuse_row('bundle_part', 'parts');
    END IF;
END $$;
