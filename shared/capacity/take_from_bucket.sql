-- The quick way to places of a timeslot: takes them from one bucket that nobody holds, the one of
-- this connection, found by its key, or else any that has enough. Of the pool if it has any place
-- left, else of the common one. Says which pool and bucket it was; no bucket when there is none.
CREATE OR REPLACE FUNCTION app.take_from_bucket(
    the_slot integer, the_pool text, wanted integer, OUT from_pool text, OUT from_bucket smallint
)
LANGUAGE plpgsql AS $$
DECLARE
    first_bucket integer := pg_backend_pid() % 16;
BEGIN
    from_pool := the_pool;
    IF NOT EXISTS (SELECT FROM place
                    WHERE timeslot_id = the_slot AND pool = the_pool AND free > 0) THEN
        from_pool := 'common';
    END IF;
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND pool = from_pool AND bucket = (
         SELECT bucket FROM place
          WHERE timeslot_id = the_slot AND pool = from_pool AND bucket = first_bucket
            AND free >= wanted FOR UPDATE SKIP LOCKED)
    RETURNING bucket INTO from_bucket;
    IF from_bucket IS NULL THEN
        UPDATE place SET free = free - wanted
         WHERE timeslot_id = the_slot AND pool = from_pool AND bucket = (
             SELECT bucket FROM place
              WHERE timeslot_id = the_slot AND pool = from_pool AND free >= wanted
              ORDER BY (bucket + 16 - first_bucket) % 16 LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING bucket INTO from_bucket;
    END IF;
END $$;
