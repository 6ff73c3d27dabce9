-- Makes places of a hold those of a sale, and says how many it could not give: it may have ended.
CREATE OR REPLACE FUNCTION app.take_held(the_hold uuid, the_slot integer, places integer)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    still integer := places;
    one held_place;
BEGIN
    PERFORM FROM place_hold WHERE id = the_hold AND state = 'HELD' FOR UPDATE;
    IF NOT FOUND THEN
        RETURN places;
    END IF;
    FOR one IN SELECT * FROM held_place WHERE hold_id = the_hold AND timeslot_id = the_slot
                ORDER BY pool, bucket LOOP
        EXIT WHEN still = 0;
        PERFORM app.use_held(one, least(one.number, still));
        still := still - least(one.number, still);
    END LOOP;
    RETURN still;
END $$;
