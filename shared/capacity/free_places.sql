-- How many places of a timeslot are neither sold nor held, over all pools.
CREATE OR REPLACE FUNCTION app.free_places(the_slot integer) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(sum(free), 0) FROM place WHERE timeslot_id = the_slot);
END $$;
