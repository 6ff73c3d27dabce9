-- Takes places of a timeslot as a sale does, and says where they came from.
CREATE OR REPLACE FUNCTION app.draw_places(the_slot integer, the_pool text, wanted integer)
RETURNS TABLE (from_pool text, from_bucket smallint, number integer)
LANGUAGE plpgsql AS $$
DECLARE
    quick record := app.take_from_bucket(the_slot, the_pool, wanted);
BEGIN
    IF quick.from_bucket IS NULL THEN
        RETURN QUERY SELECT f.from_pool, f.from_bucket, f.number
                       FROM app.fold_places(the_slot, the_pool, wanted) AS f;
    ELSE
        from_pool := quick.from_pool;
        from_bucket := quick.from_bucket;
        number := wanted;
        RETURN NEXT;
    END IF;
END $$;
