-- Takes so many tickets out of the stock of a flash sale and of nothing else: by its counter, or
-- the places in its pool, whose number by timeslot it gives. One bucket with plenty that nobody
-- holds if there is one, else all of them are locked in order and it is taken from several.
CREATE OR REPLACE FUNCTION app.use_flash(the_promotion integer, wanted integer) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    the_pool text := app.flash_pool(the_promotion);
    taken jsonb := '{}';
    places integer;
    still integer;
    the_slot integer;
    b record;
BEGIN
    FOR the_slot, places IN
        SELECT s.timeslot_id, f.persons * wanted
          FROM flash_slot AS s JOIN flash_sale AS f ON f.promotion_id = s.promotion_id
         WHERE s.promotion_id = the_promotion ORDER BY s.timeslot_id LOOP
        IF app.take_any_bucket(the_slot, the_pool, places, places * 8) IS NULL THEN
            still := places;
            PERFORM 1 FROM place WHERE timeslot_id = the_slot AND pool = the_pool
              ORDER BY bucket FOR UPDATE;
            FOR b IN SELECT bucket, free FROM place
                      WHERE timeslot_id = the_slot AND pool = the_pool AND free > 0
                      ORDER BY bucket LOOP
                UPDATE place SET free = free - least(b.free, still)
                 WHERE timeslot_id = the_slot AND pool = the_pool AND bucket = b.bucket;
                still := still - least(b.free, still);
                EXIT WHEN still = 0;
            END LOOP;
            IF still > 0 THEN
                PERFORM app.refuse('SM016', 'the flash sale is sold out',
                                   jsonb_build_object('promotion', the_promotion));
            END IF;
        END IF;
        taken := taken || jsonb_build_object(the_slot::text, places);
    END LOOP;
    IF taken = '{}' THEN
        UPDATE flash_sale SET sold = sold + wanted
         WHERE promotion_id = the_promotion AND sold + wanted <= stock AND ended_at IS NULL;
        IF NOT FOUND THEN
            PERFORM app.refuse('SM016', 'the flash sale is sold out',
                               jsonb_build_object('promotion', the_promotion));
        END IF;
    END IF;
    RETURN taken;
END $$;
