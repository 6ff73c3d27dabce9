-- Gives places of a timeslot back, as after a refund: to the pool that sold them, as far as it has
-- a share that is not released yet and was sold from, and the rest to the common pool.
CREATE OR REPLACE FUNCTION app.give_back_places(the_slot integer, the_pool text, number integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_bucket integer := pg_backend_pid() % 16;
    to_pool integer := 0;
BEGIN
    PERFORM 1 FROM place WHERE timeslot_id = the_slot AND (pool = the_pool
             OR pool = 'common' AND bucket = the_bucket) ORDER BY pool, bucket FOR UPDATE;
    -- Read after the locks: a release that was under way has then ended.
    SELECT least(number, r.places - sum(p.free)) INTO to_pool
      FROM slot_release AS r JOIN place AS p ON p.timeslot_id = r.timeslot_id AND p.pool = r.pool
     WHERE r.timeslot_id = the_slot AND r.pool = the_pool AND r.released_at IS NULL
     GROUP BY r.places;
    to_pool := coalesce(to_pool, 0);
    UPDATE place SET free = free + to_pool
     WHERE timeslot_id = the_slot AND pool = the_pool AND bucket = the_bucket AND to_pool > 0;
    UPDATE place SET free = free + number - to_pool
     WHERE timeslot_id = the_slot AND pool = 'common' AND bucket = the_bucket
       AND number > to_pool;
END $$;
