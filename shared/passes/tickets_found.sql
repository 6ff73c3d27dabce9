-- The tickets of orders by their numbers, or by the code of a former system; a part of find_passes.
CREATE OR REPLACE FUNCTION app.tickets_found(document jsonb) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    numbers text[] := ARRAY(SELECT jsonb_array_elements_text(document->'numbers'));
BEGIN
    RETURN ARRAY(
        SELECT f.ticket_id FROM foreign_code AS f
         WHERE f.digest = decode(document->>'foreign', 'hex')
         UNION ALL
        SELECT k.id FROM sales_order AS o JOIN ticket AS k ON k.order_id = o.id
         WHERE o.number = ANY (numbers));
END $$;
