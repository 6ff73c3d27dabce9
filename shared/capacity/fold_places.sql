-- The slow way to places of a timeslot, when no single bucket has enough: locks all buckets of the
-- pool and of the common one in the order of the house and takes what is there from several, the
-- own pool's first. None left raises: as an answer it would let the order be committed without a
-- place. Says what was taken from where.
CREATE OR REPLACE FUNCTION app.fold_places(the_slot integer, the_pool text, wanted integer)
RETURNS TABLE (from_pool text, from_bucket smallint, number integer)
LANGUAGE plpgsql AS $$
DECLARE
    still integer := wanted;
    b record;
BEGIN
    PERFORM 1 FROM place WHERE timeslot_id = the_slot AND pool IN (the_pool, 'common')
      ORDER BY pool, bucket FOR UPDATE;
    FOR b IN SELECT pool, bucket, free FROM place
              WHERE timeslot_id = the_slot AND pool IN (the_pool, 'common') AND free > 0
              ORDER BY pool = 'common', bucket LOOP
        from_pool := b.pool;
        from_bucket := b.bucket;
        number := least(b.free, still);
        UPDATE place SET free = free - number
         WHERE timeslot_id = the_slot AND pool = b.pool AND bucket = b.bucket;
        RETURN NEXT;
        still := still - number;
        EXIT WHEN still = 0;
    END LOOP;
    IF still > 0 THEN
        PERFORM app.refuse('SM001', 'sold out',
                           jsonb_build_object('timeslot', the_slot, 'wanted', wanted));
    END IF;
END $$;
