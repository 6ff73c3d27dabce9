-- Takes places of a timeslot from the pool, and from the common pool where that has none left.
-- The usual way takes one bucket that nobody holds, starting at one that differs by connection.
-- Failing that, it locks all buckets in order and takes what is there from several. None left
-- raises: as an answer it would let the order be committed without a place.
CREATE OR REPLACE FUNCTION app.take_places(the_slot integer, the_pool text, wanted integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    at_bucket smallint;
    start integer := pg_backend_pid() % 16;
    here text;
    there integer;
    still integer;
    b record;
BEGIN
    SELECT bucket INTO at_bucket FROM place
     WHERE timeslot_id = the_slot AND pool = the_pool AND bucket = start AND free >= wanted
       FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT bucket INTO at_bucket FROM place
         WHERE timeslot_id = the_slot AND pool = the_pool AND free >= wanted
         ORDER BY (bucket + 16 - start) % 16 LIMIT 1 FOR UPDATE SKIP LOCKED;
    END IF;
    IF FOUND THEN
        UPDATE place SET free = free - wanted
         WHERE timeslot_id = the_slot AND pool = the_pool AND bucket = at_bucket;
        RETURN;
    END IF;
    FOREACH here IN ARRAY CASE the_pool WHEN 'common' THEN ARRAY['common']
                                        ELSE ARRAY[the_pool, 'common'] END LOOP
        PERFORM 1 FROM place WHERE timeslot_id = the_slot AND pool = here
          ORDER BY bucket FOR UPDATE;
        SELECT coalesce(sum(free), 0) INTO there FROM place
         WHERE timeslot_id = the_slot AND pool = here;
        CONTINUE WHEN there < wanted;
        still := wanted;
        FOR b IN SELECT bucket, least(free, still) AS part FROM place
                  WHERE timeslot_id = the_slot AND pool = here AND free > 0 ORDER BY bucket LOOP
            UPDATE place SET free = free - least(b.part, still)
             WHERE timeslot_id = the_slot AND pool = here AND bucket = b.bucket;
            still := still - least(b.part, still);
            EXIT WHEN still = 0;
        END LOOP;
        RETURN;
    END LOOP;
    PERFORM app.refuse('SM001', 'sold out',
                       jsonb_build_object('timeslot', the_slot, 'wanted', wanted));
END $$;
