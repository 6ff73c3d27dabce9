-- Makes the places of a confirmed hold those of the sale that it was for: `wanted` as pairs of
-- timeslot and number, less what is `taken` of them already. What the hold lacks is taken, what it
-- has beyond goes back. Raises when there are too few left.
CREATE OR REPLACE FUNCTION app.settle_places(
    the_hold uuid, the_pool text, wanted integer[], taken jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    FOR part IN
        WITH needed AS (
            SELECT wanted[n][1] AS slot,
                   wanted[n][2] - coalesce((taken->>wanted[n][1]::text)::integer, 0) AS number
              FROM generate_subscripts(coalesce(wanted, '{}'), 1) AS n
        ), kept AS (
            SELECT timeslot_id AS slot, sum(number)::integer AS number
              FROM held_place WHERE hold_id = the_hold GROUP BY timeslot_id
        )
        SELECT slot, coalesce(needed.number, 0) - coalesce(kept.number, 0) AS missing
          FROM needed FULL JOIN kept USING (slot) ORDER BY slot
    LOOP
        IF part.missing > 0 THEN
            PERFORM app.take_places(part.slot, the_pool, part.missing);
        ELSIF part.missing < 0 THEN
            PERFORM app.give_back_places(part.slot, the_pool, -part.missing);
        END IF;
    END LOOP;
END $$;
