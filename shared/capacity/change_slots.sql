-- Makes timeslots, whose places are locked, what a document of `lay_slots` says of them. What is
-- sold and held stays: the quota is never less than that. A pool keeps its share less what it has
-- sold of it; one that was released stays released; what others have set aside under a pool that
-- is no share (a flash sale) stays set aside; all the rest is common. A part of verbs.
CREATE OR REPLACE FUNCTION app.change_slots(document jsonb, slots integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    WITH standing AS MATERIALIZED (
        SELECT timeslot_id AS id, pool, sum(free)::integer AS free FROM place
         WHERE timeslot_id = ANY (slots) GROUP BY 1, 2
    ), target AS MATERIALIZED (
        SELECT t.id, w.pattern_id, w.ends, w.early_minutes, w.late_minutes, taken,
               greatest(CASE WHEN t.quota_by_hand THEN t.quota ELSE w.quota END, taken) AS quota,
               coalesce(w.day + w.starts, w.day + 1 + time '00:00') AT TIME ZONE site.time_zone
               AS starts_at
          FROM app.wanted_slots(document) AS w CROSS JOIN site
          JOIN timeslot AS t ON t.series_id = w.series_id AND t.day = w.day
                            AND t.starts IS NOT DISTINCT FROM w.starts
          LEFT JOIN (SELECT id, sum(free)::integer AS free FROM standing GROUP BY id) AS s
                 ON s.id = t.id
         CROSS JOIN LATERAL (SELECT t.quota - coalesce(s.free, 0) AS taken) AS sold
         WHERE t.id = ANY (slots) AND t.state <> 'REMOVED'  -- by hand, a moment ago
    ), share AS MATERIALIZED (
        SELECT target.id, k.pool, sold.number AS sold, r.released_at,
               target.starts_at - make_interval(mins => k.release_minutes) AS release_at,
               target.quota - target.taken AS most, false AS aside,
               CASE WHEN r.released_at IS NULL THEN greatest(k.places - sold.number, 0)
                    ELSE 0 END AS wanted
          FROM target JOIN slot_share AS k ON k.pattern_id = target.pattern_id
          LEFT JOIN slot_release AS r ON r.timeslot_id = target.id AND r.pool = k.pool
          LEFT JOIN standing AS s ON s.id = target.id AND s.pool = k.pool
         CROSS JOIN LATERAL (SELECT coalesce(r.places - s.free, 0) AS number) AS sold
        UNION ALL
        SELECT s.id, s.pool, 0, NULL, NULL, target.quota - target.taken, true, s.free
          FROM standing AS s JOIN target ON target.id = s.id
         WHERE s.pool <> 'common'
           AND NOT EXISTS (SELECT FROM slot_release AS r
                            WHERE r.timeslot_id = s.id AND r.pool = s.pool)
    ), kept AS MATERIALIZED (
        -- When there are not enough left for all shares, those of the first pools come first.
        SELECT id, pool, sold, released_at, release_at, aside,
               greatest(least(wanted, most - coalesce(sum(wanted) OVER (PARTITION BY id
                   ORDER BY NOT aside, pool ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)),
                   0)::integer AS free
          FROM share
    ), ended AS (
        DELETE FROM slot_release AS r
         WHERE r.timeslot_id = ANY (slots) AND r.released_at IS NULL
           AND NOT EXISTS (SELECT FROM kept WHERE kept.id = r.timeslot_id AND kept.pool = r.pool)
    ), noted AS (
        INSERT INTO slot_release AS r (timeslot_id, pool, places, release_at)
        SELECT id, pool, sold + free, release_at FROM kept WHERE released_at IS NULL AND NOT aside
            ON CONFLICT (timeslot_id, pool) DO UPDATE
           SET places = EXCLUDED.places, release_at = EXCLUDED.release_at
    ), emptied AS (
        DELETE FROM place AS p
         WHERE p.timeslot_id = ANY (slots) AND p.pool <> 'common'
           AND NOT EXISTS (SELECT FROM kept WHERE kept.id = p.timeslot_id AND kept.pool = p.pool
                                              AND kept.released_at IS NULL)
    ), pool AS (
        SELECT id, pool, free FROM kept WHERE released_at IS NULL
        UNION ALL
        SELECT target.id, 'common', quota - taken - coalesce(apart.free, 0)
          FROM target
          LEFT JOIN (SELECT id, sum(free)::integer AS free FROM kept GROUP BY id) AS apart
                 ON apart.id = target.id
    ), placed AS (
        INSERT INTO place AS p (timeslot_id, pool, bucket, free)
        SELECT id, pool, bucket, app.spread(free, bucket)
          FROM pool CROSS JOIN generate_series(0, 15) AS bucket
            ON CONFLICT (timeslot_id, pool, bucket) DO UPDATE SET free = EXCLUDED.free
         WHERE p.free <> EXCLUDED.free
    )
    UPDATE timeslot AS t
       SET state = 'OPEN', pattern_id = target.pattern_id, ends = target.ends,
           quota = target.quota, early_minutes = target.early_minutes,
           late_minutes = target.late_minutes
      FROM target WHERE t.id = target.id;
END $$;
