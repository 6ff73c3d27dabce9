-- Makes a hold have at least `wanted[n]` places of timeslot `slots[n]`; those that it has beyond
-- that stay with it until it ends. A part of verbs that have locked it.
CREATE OR REPLACE FUNCTION app.change_hold(
    the_hold uuid, slots integer[], wanted integer[], the_pool text
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    one record;
BEGIN
    FOR part IN SELECT slot, number - (SELECT coalesce(sum(h.number), 0) FROM held_place AS h
                                        WHERE h.hold_id = the_hold AND h.timeslot_id = slot
                                      )::integer AS missing
                  FROM unnest(slots, wanted) AS t (slot, number) ORDER BY slot LOOP
        IF part.missing <= 0 THEN
            CONTINUE;
        END IF;
        FOR one IN SELECT * FROM app.draw_places(part.slot, the_pool, part.missing) LOOP
            INSERT INTO held_place AS h (hold_id, timeslot_id, pool, bucket, number)
            VALUES (the_hold, part.slot, one.from_pool, one.from_bucket, one.number)
                ON CONFLICT (hold_id, timeslot_id, pool, bucket)
                DO UPDATE SET number = h.number + excluded.number;
        END LOOP;
    END LOOP;
END $$;
