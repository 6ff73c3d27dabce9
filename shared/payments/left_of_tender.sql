-- What a tender has paid of an order and neither given back nor owes.
CREATE OR REPLACE FUNCTION app.left_of_tender(the_order uuid, the_tender tender) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(sum(p.amount), 0) FROM payment AS p
             WHERE p.order_id = the_order AND p.tender = the_tender)
           - (SELECT coalesce(sum(b.amount), 0) FROM payback AS b
               WHERE b.order_id = the_order AND b.tender = the_tender
                 AND b.state <> 'SUCCEEDED');
END $$;
