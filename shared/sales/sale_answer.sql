-- What record_sale answers for an order that is already recorded.
CREATE OR REPLACE FUNCTION app.sale_answer(the_order uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT jsonb_build_object('number', number, 'business_date', business_date)
      FROM sales_order WHERE id = the_order
$$;
