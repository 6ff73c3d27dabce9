-- Takes places of a timeslot from the pool, and from the common pool where that has none left.
-- The quick way takes one bucket that nobody holds: the one of this connection, found by its key,
-- or else any that has enough. Failing that, all buckets of both pools are locked in one order and
-- what is there is taken from several, the own pool's first. None left raises: as an answer it
-- would let the order be committed without a place.
CREATE OR REPLACE FUNCTION app.take_places(the_slot integer, the_pool text, wanted integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    first_bucket integer := pg_backend_pid() % 16;
    here text := the_pool;
    still integer := wanted;
    b record;
BEGIN
    IF NOT EXISTS (SELECT FROM place
                    WHERE timeslot_id = the_slot AND pool = the_pool AND free > 0) THEN
        here := 'common';
    END IF;
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND pool = here AND bucket = (
         SELECT bucket FROM place
          WHERE timeslot_id = the_slot AND pool = here AND bucket = first_bucket AND free >= wanted
            FOR UPDATE SKIP LOCKED);
    IF FOUND THEN
        RETURN;
    END IF;
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND pool = here AND bucket = (
         SELECT bucket FROM place
          WHERE timeslot_id = the_slot AND pool = here AND free >= wanted
          ORDER BY (bucket + 16 - first_bucket) % 16 LIMIT 1 FOR UPDATE SKIP LOCKED);
    IF FOUND THEN
        RETURN;
    END IF;
    PERFORM 1 FROM place WHERE timeslot_id = the_slot AND pool IN (the_pool, 'common')
      ORDER BY pool, bucket FOR UPDATE;
    FOR b IN SELECT pool, bucket, free FROM place
              WHERE timeslot_id = the_slot AND pool IN (the_pool, 'common') AND free > 0
              ORDER BY pool = 'common', bucket LOOP
        UPDATE place SET free = free - least(b.free, still)
         WHERE timeslot_id = the_slot AND pool = b.pool AND bucket = b.bucket;
        still := still - least(b.free, still);
        EXIT WHEN still = 0;
    END LOOP;
    IF still > 0 THEN
        PERFORM app.refuse('SM001', 'sold out',
                           jsonb_build_object('timeslot', the_slot, 'wanted', wanted));
    END IF;
END $$;
