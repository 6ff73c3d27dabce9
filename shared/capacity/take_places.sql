-- Takes places of a timeslot from a pool, and from the common pool where that has none left.
-- The usual way takes one bucket that nobody holds, beginning with one that differs by connection,
-- so that sellers do not queue. Only when no single bucket has enough are all buckets of a pool
-- locked in order and places taken from several. None left raises: as an answer it would let the
-- order be committed without a place.
CREATE OR REPLACE FUNCTION app.take_places(the_slot integer, the_pool text, wanted integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    pools text[] := CASE the_pool WHEN 'common' THEN ARRAY['common']
                                  ELSE ARRAY[the_pool, 'common'] END;
    first_bucket integer := pg_backend_pid() % 16;
    here text;
    still integer;
    b record;
BEGIN
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND (pool, bucket) = (
         SELECT pool, bucket FROM place
          WHERE timeslot_id = the_slot AND pool = ANY (pools) AND free >= wanted
          ORDER BY pool = 'common', (bucket + 16 - first_bucket) % 16
          LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF FOUND THEN
        RETURN;
    END IF;
    FOREACH here IN ARRAY pools LOOP
        PERFORM 1 FROM place WHERE timeslot_id = the_slot AND pool = here
          ORDER BY bucket FOR UPDATE;
        CONTINUE WHEN wanted > (SELECT coalesce(sum(free), 0) FROM place
                                 WHERE timeslot_id = the_slot AND pool = here);
        still := wanted;
        FOR b IN SELECT bucket, free FROM place
                  WHERE timeslot_id = the_slot AND pool = here AND free > 0 ORDER BY bucket LOOP
            UPDATE place SET free = free - least(b.free, still)
             WHERE timeslot_id = the_slot AND pool = here AND bucket = b.bucket;
            still := still - least(b.free, still);
            EXIT WHEN still = 0;
        END LOOP;
        RETURN;
    END LOOP;
    PERFORM app.refuse('SM001', 'sold out',
                       jsonb_build_object('timeslot', the_slot, 'wanted', wanted));
END $$;
