-- Takes so many places out of a part of a hold.
CREATE OR REPLACE FUNCTION app.use_held(one held_place, places integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF places = one.number THEN
        DELETE FROM held_place WHERE hold_id = one.hold_id AND timeslot_id = one.timeslot_id
                                 AND pool = one.pool AND bucket = one.bucket;
    ELSE
        UPDATE held_place SET number = number - places
         WHERE hold_id = one.hold_id AND timeslot_id = one.timeslot_id
           AND pool = one.pool AND bucket = one.bucket;
    END IF;
END $$;
