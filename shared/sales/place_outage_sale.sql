-- Gives a sale of an outage its places: those of its block, then any others that are left. Where a
-- supervisor has taken it on, what is lacking is noted as beyond the quota.
CREATE OR REPLACE FUNCTION app.place_outage_sale(
    the_order uuid, the_block uuid, the_slot integer, the_pool text, wanted integer, forced boolean
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    lacking integer := app.take_held(the_block, the_slot, wanted);
    there integer := lacking;
BEGIN
    IF lacking = 0 THEN
        RETURN;
    END IF;
    IF forced THEN
        PERFORM app.lock_places(ARRAY[the_slot]);
        there := least(lacking, coalesce((
            SELECT sum(free) FROM place
             WHERE timeslot_id = the_slot AND pool IN (the_pool, 'common')), 0));
    END IF;
    IF there > 0 THEN
        PERFORM app.take_places(the_slot, the_pool, there);
    END IF;
    IF there < lacking THEN
        INSERT INTO over_capacity (order_id, timeslot_id, places)
        VALUES (the_order, the_slot, lacking - there);
    END IF;
END $$;
