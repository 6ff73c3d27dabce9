-- The quick way to places of a timeslot: takes them from one bucket that nobody holds, the one of
-- this connection, found by its key, or else the next that has enough. Of the pool if it has any
-- place left, else of the common one. Says which pool and bucket it was; no bucket when none has.
--
-- A row that others changed between the look and the lock is locked first and judged again then; it
-- stays locked even if it has too few now, out of the order in which `fold_places` locks. So only
-- buckets with plenty are tried plainly, and the last places in a subtransaction, which lets go of
-- all that it locked in vain.
CREATE OR REPLACE FUNCTION app.take_from_bucket(
    the_slot integer, the_pool text, wanted integer, OUT from_pool text, OUT from_bucket smallint
)
LANGUAGE plpgsql AS $$
DECLARE
    own integer := pg_backend_pid() % 16;
    plenty integer := wanted * 8;
BEGIN
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND bucket = own AND pool = (
         SELECT pool FROM place
          WHERE timeslot_id = the_slot AND bucket = own AND free >= plenty
            AND pool = (SELECT CASE WHEN EXISTS (SELECT FROM place AS mine
                                                  WHERE timeslot_id = the_slot
                                                    AND pool = the_pool AND free > 0)
                                    THEN the_pool ELSE 'common' END)
            FOR UPDATE SKIP LOCKED)
    RETURNING pool, bucket INTO from_pool, from_bucket;
    IF FOUND THEN
        RETURN;
    END IF;
    from_pool := the_pool;
    IF NOT EXISTS (SELECT FROM place
                    WHERE timeslot_id = the_slot AND pool = the_pool AND free > 0) THEN
        from_pool := 'common';
    END IF;
    from_bucket := app.take_any_bucket(the_slot, from_pool, wanted, plenty);
    IF from_bucket IS NULL THEN
        BEGIN
            from_bucket := app.take_any_bucket(the_slot, from_pool, wanted, wanted);
            IF from_bucket IS NULL THEN
                RAISE SQLSTATE 'SM099';
            END IF;
        EXCEPTION WHEN SQLSTATE 'SM099' THEN
            from_bucket := NULL;
        END;
    END IF;
END $$;
