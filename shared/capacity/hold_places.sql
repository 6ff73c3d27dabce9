-- Holds places for an order until it is paid: `wanted[n]` of timeslot `slots[n]`, each timeslot
-- once. Too few left raises, and nothing is then held. A part of verbs that hold an order.
CREATE OR REPLACE FUNCTION app.hold_places(
    the_hold uuid, slots integer[], wanted integer[], the_pool text, until timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    quick record;
BEGIN
    INSERT INTO place_hold (id, state, expires_at) VALUES (the_hold, 'HELD', until);
    FOR part IN SELECT slot, number FROM unnest(slots, wanted) AS t (slot, number) ORDER BY slot
    LOOP
        quick := app.take_from_bucket(part.slot, the_pool, part.number);
        IF quick.from_bucket IS NOT NULL THEN
            INSERT INTO held_place (hold_id, timeslot_id, pool, bucket, number)
            VALUES (the_hold, part.slot, quick.from_pool, quick.from_bucket, part.number);
        ELSE
            INSERT INTO held_place (hold_id, timeslot_id, pool, bucket, number)
            SELECT the_hold, part.slot, f.from_pool, f.from_bucket, f.number
              FROM app.fold_places(part.slot, the_pool, part.number) AS f;
        END IF;
    END LOOP;
END $$;
