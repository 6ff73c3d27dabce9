-- What an order of this station was paid with; no station need read the takings of another for it.
CREATE OR REPLACE FUNCTION app.paid_here(the_order uuid)
RETURNS TABLE (tender text, amount bigint, received bigint, reference text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT p.tender::text, p.amount, p.received, p.reference
      FROM payment AS p JOIN sales_order AS o ON o.id = p.order_id
      JOIN station AS s ON s.id = o.station_id AND s.login = session_user
     WHERE p.order_id = the_order AND p.refund_id IS NULL
     ORDER BY p.tender <> 'cash', p.id
$$;
