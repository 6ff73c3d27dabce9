-- Takes places from one bucket of a pool that nobody holds and that had at least `plenty` when it
-- was looked at, the nearest to this connection's own. Says which; nothing when there is none.
CREATE OR REPLACE FUNCTION app.take_any_bucket(
    the_slot integer, the_pool text, wanted integer, plenty integer
) RETURNS smallint
LANGUAGE plpgsql AS $$
DECLARE
    own integer := pg_backend_pid() % 16;
    taken smallint;
BEGIN
    UPDATE place SET free = free - wanted
     WHERE timeslot_id = the_slot AND pool = the_pool AND bucket = (
         SELECT bucket FROM place
          WHERE timeslot_id = the_slot AND pool = the_pool AND free >= wanted
            AND bucket = ANY (ARRAY(SELECT bucket FROM place AS seen
                                     WHERE timeslot_id = the_slot AND pool = the_pool
                                       AND free >= plenty))
          ORDER BY (bucket + 16 - own) % 16 LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING bucket INTO taken;
    RETURN taken;
END $$;
