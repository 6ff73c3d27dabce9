-- Puts what a flash sale has left back into the common pool, once, and writes how much it sold.
-- Waits for the sales that are under way; those that come later find nothing left.
CREATE OR REPLACE FUNCTION app.return_flash_stock(the_promotion integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    sale record;
    slots integer[];
    one record;
BEGIN
    SELECT * INTO sale FROM flash_sale WHERE promotion_id = the_promotion AND ended_at IS NULL
       FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    slots := ARRAY(SELECT timeslot_id FROM flash_slot WHERE promotion_id = the_promotion);
    PERFORM 1 FROM place
      WHERE timeslot_id = ANY (slots) AND pool IN ('common', app.flash_pool(the_promotion))
      ORDER BY timeslot_id, pool, bucket FOR UPDATE;
    FOR one IN SELECT timeslot_id AS slot, sum(free)::integer AS free FROM place
                WHERE timeslot_id = ANY (slots) AND pool = app.flash_pool(the_promotion)
                GROUP BY timeslot_id ORDER BY timeslot_id LOOP
        sale.sold := sale.stock - one.free / sale.persons;
        UPDATE place AS p SET free = p.free + f.free FROM place AS f
         WHERE p.timeslot_id = one.slot AND p.pool = 'common' AND f.timeslot_id = p.timeslot_id
           AND f.pool = app.flash_pool(the_promotion) AND f.bucket = p.bucket AND f.free > 0;
        UPDATE place SET free = 0
         WHERE timeslot_id = one.slot AND pool = app.flash_pool(the_promotion) AND free > 0;
    END LOOP;
    UPDATE flash_sale SET ended_at = clock_timestamp(), sold = sale.sold
     WHERE promotion_id = the_promotion;
END $$;
