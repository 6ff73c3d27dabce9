-- Refuses (SM053) to void anything but the last sale of the shift that is open here, as a whole.
CREATE OR REPLACE FUNCTION app.check_void(the_order sales_order, the_shift uuid, document jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF the_order.shift_id <> the_shift OR the_order.state <> 'PAID'
       OR jsonb_array_length(document->'tickets') <> (SELECT count(*) FROM ticket
                                                       WHERE order_id = the_order.id)
       OR EXISTS (SELECT FROM sales_order
                   WHERE station_id = the_order.station_id AND business_date >= the_order.business_date
                     AND shift_id = the_shift AND sold_at > the_order.sold_at) THEN
        PERFORM app.refuse('SM053', 'not the last sale of the shift');
    END IF;
END $$;
