-- Frees the places of holds that have expired, at most `batch` of them; says how many holds. Only
-- the server's sweeper does it. A place goes back to its bucket, or to the common one when its
-- pool has no share any more.
CREATE OR REPLACE FUNCTION app.free_holds(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    ended uuid[];
BEGIN
    WITH due AS (
        SELECT id FROM place_hold WHERE state = 'HELD' AND expires_at <= clock_timestamp()
         ORDER BY id LIMIT (document->>'batch')::integer FOR UPDATE SKIP LOCKED
    ), freed AS (
        UPDATE place_hold AS h SET state = 'FREED' FROM due
         WHERE h.id = due.id AND h.state = 'HELD' RETURNING h.id
    )
    SELECT array_agg(id) INTO ended FROM freed;
    IF ended IS NULL THEN
        RETURN to_jsonb(0);
    END IF;
    -- The common buckets too: a release moves places between these two under the same locks.
    PERFORM 1 FROM place AS p
      WHERE EXISTS (SELECT FROM held_place AS h
                     WHERE h.hold_id = ANY (ended) AND h.timeslot_id = p.timeslot_id
                       AND h.bucket = p.bucket AND p.pool IN (h.pool, 'common'))
      ORDER BY timeslot_id, pool, bucket FOR UPDATE;
    UPDATE place AS p SET free = p.free + back.number
      FROM (SELECT h.timeslot_id, h.bucket, sum(h.number) AS number,
                   coalesce(r.pool, 'common') AS pool
              FROM held_place AS h
              LEFT JOIN slot_release AS r ON r.timeslot_id = h.timeslot_id AND r.pool = h.pool
                                         AND r.released_at IS NULL
             WHERE h.hold_id = ANY (ended) GROUP BY 1, 2, 4) AS back
     WHERE p.timeslot_id = back.timeslot_id AND p.pool = back.pool AND p.bucket = back.bucket;
    RETURN to_jsonb(cardinality(ended));
END $$;
