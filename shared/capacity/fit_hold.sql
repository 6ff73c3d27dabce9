-- Makes a hold have `wanted[n]` places of timeslot `slots[n]` and none of any other: what it lacks
-- is taken as far as there are places left, what it has beyond goes back. A part of verbs that have
-- locked it.
CREATE OR REPLACE FUNCTION app.fit_hold(
    the_hold uuid, the_pool text, slots integer[], wanted integer[]
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    one record;
BEGIN
    FOR part IN
        WITH needed AS (
            SELECT t.slot, t.number FROM unnest(slots, wanted) AS t (slot, number)
              JOIN timeslot AS s ON s.id = t.slot AND s.state = 'OPEN' WHERE t.number > 0
        ), kept AS (
            SELECT timeslot_id AS slot, sum(number)::integer AS number
              FROM held_place WHERE hold_id = the_hold GROUP BY timeslot_id
        )
        SELECT slot, coalesce(needed.number, 0) - coalesce(kept.number, 0) AS missing
          FROM needed FULL JOIN kept USING (slot) ORDER BY slot
    LOOP
        IF part.missing < 0 THEN
            PERFORM app.let_go_held(the_hold, part.slot, -part.missing);
        ELSIF part.missing > 0 THEN
            part.missing := least(part.missing, (
                SELECT sum(free) FROM place
                 WHERE timeslot_id = part.slot AND pool IN (the_pool, 'common')));
            CONTINUE WHEN part.missing IS NULL OR part.missing = 0;
            FOR one IN SELECT * FROM app.draw_places(part.slot, the_pool, part.missing) LOOP
                INSERT INTO held_place AS h (hold_id, timeslot_id, pool, bucket, number)
                VALUES (the_hold, part.slot, one.from_pool, one.from_bucket, one.number)
                    ON CONFLICT (hold_id, timeslot_id, pool, bucket)
                    DO UPDATE SET number = h.number + excluded.number;
            END LOOP;
        END IF;
    END LOOP;
END $$;
