-- Gives so many places of a hold back to the buckets they came from, or to the common one where
-- their pool has no share any more.
CREATE OR REPLACE FUNCTION app.let_go_held(the_hold uuid, the_slot integer, places integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    still integer := places;
    back integer;
    one held_place;
BEGIN
    PERFORM 1 FROM place AS p
      WHERE p.timeslot_id = the_slot
        AND EXISTS (SELECT FROM held_place AS h
                     WHERE h.hold_id = the_hold AND h.timeslot_id = the_slot
                       AND h.bucket = p.bucket AND p.pool IN (h.pool, 'common'))
      ORDER BY pool, bucket FOR UPDATE;
    FOR one IN SELECT * FROM held_place WHERE hold_id = the_hold AND timeslot_id = the_slot
                ORDER BY pool, bucket LOOP
        back := least(one.number, still);
        EXIT WHEN back <= 0;
        PERFORM app.use_held(one, back);
        UPDATE place SET free = free + back
         WHERE timeslot_id = the_slot AND bucket = one.bucket
           AND pool = CASE WHEN EXISTS (
                   SELECT FROM slot_release AS r
                    WHERE r.timeslot_id = the_slot AND r.pool = one.pool AND r.released_at IS NULL)
               THEN one.pool ELSE 'common' END;
        still := still - back;
    END LOOP;
END $$;
