-- Locks all places of timeslots, in the order in which everybody locks several of them: by
-- timeslot, pool and bucket. What is then read of them stands until the end of the transaction.
CREATE OR REPLACE FUNCTION app.lock_places(slots integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM place WHERE timeslot_id = ANY (slots)
      ORDER BY timeslot_id, pool, bucket FOR UPDATE;
END $$;
