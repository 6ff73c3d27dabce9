-- The order that this station sold last today, as find_orders gives it; none is no order.
CREATE OR REPLACE FUNCTION app.newest_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
BEGIN
    PERFORM app.staff_of(token, here, 'sell');
    RETURN jsonb_build_object('more', false, 'orders', app.orders_shown(ARRAY(
        SELECT o.id FROM receipt_counter AS c JOIN station AS s ON s.id = c.station_id
          JOIN sales_order AS o
            ON o.number = app.order_number(s.code, c.business_date, c.last)
           AND o.business_date = c.business_date AND o.station_id = here
         WHERE c.station_id = here AND c.business_date = app.business_date(clock_timestamp()))));
END $$;
