-- Moves what pools have not sold of their shares to the common pool, at most `batch` shares whose
-- time has come; says how many. Each is moved once, under the locks of all its places, so that no
-- seller sees a place twice or not at all.
CREATE OR REPLACE FUNCTION app.release_places(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    slots integer[];
    pools text[];
BEGIN
    SELECT array_agg(timeslot_id ORDER BY timeslot_id, pool),
           array_agg(pool ORDER BY timeslot_id, pool) INTO slots, pools
      FROM (SELECT timeslot_id, pool FROM slot_release
             WHERE released_at IS NULL AND release_at <= instant
             ORDER BY timeslot_id, pool LIMIT (document->>'batch')::integer
               FOR UPDATE SKIP LOCKED) AS due;
    IF slots IS NULL THEN
        RETURN to_jsonb(0);
    END IF;
    PERFORM app.audit_append((SELECT id FROM station WHERE login = session_user), NULL,
                             'release_places', NULL,
                             jsonb_build_object('timeslots', slots, 'pools', pools));
    PERFORM 1 FROM place AS p
      WHERE p.timeslot_id = ANY (slots)
        AND (p.pool = 'common' OR EXISTS (SELECT FROM unnest(slots, pools) AS d (slot, pool)
                                           WHERE d.slot = p.timeslot_id AND d.pool = p.pool))
      ORDER BY timeslot_id, pool, bucket FOR UPDATE;
    WITH due AS (
        SELECT d.slot, d.pool, coalesce(sum(p.free), 0)::integer AS unsold
          FROM unnest(slots, pools) AS d (slot, pool)
          LEFT JOIN place AS p ON p.timeslot_id = d.slot AND p.pool = d.pool GROUP BY 1, 2
    ), freed AS (
        UPDATE slot_release AS r SET released_at = instant, moved = due.unsold FROM due
         WHERE r.timeslot_id = due.slot AND r.pool = due.pool
    ), common AS (
        SELECT p.timeslot_id AS slot, sum(p.free)::integer
               + (SELECT sum(unsold) FROM due WHERE due.slot = p.timeslot_id)::integer AS free
          FROM place AS p WHERE p.pool = 'common' AND p.timeslot_id = ANY (slots) GROUP BY 1
    ), emptied AS (
        DELETE FROM place AS p USING due WHERE p.timeslot_id = due.slot AND p.pool = due.pool
    )
    UPDATE place AS p SET free = app.spread(common.free, p.bucket) FROM common
     WHERE p.timeslot_id = common.slot AND p.pool = 'common'
       AND p.free <> app.spread(common.free, p.bucket);
    RETURN to_jsonb(cardinality(slots));
END $$;
