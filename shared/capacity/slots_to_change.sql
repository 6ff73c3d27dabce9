-- The timeslots that stand otherwise than a document of `lay_slots` wants them: lapsed ones, and
-- open ones with other times, tolerance, quota (if it was not set by hand) or shares of pools.
CREATE OR REPLACE FUNCTION app.slots_to_change(document jsonb) RETURNS SETOF integer
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    WITH pattern AS MATERIALIZED (
        SELECT p.id, row(p.quota, p.early_minutes, p.late_minutes,
                         (SELECT array_agg(row(s.pool, s.places, s.release_minutes) ORDER BY s.pool)
                            FROM slot_share AS s WHERE s.pattern_id = p.id))::text AS content
          FROM slot_pattern AS p
    )
    SELECT t.id
      FROM app.wanted_slots(document) AS w
      JOIN timeslot AS t ON t.series_id = w.series_id AND t.day = w.day
                        AND t.starts IS NOT DISTINCT FROM w.starts
      JOIN pattern AS before ON before.id = t.pattern_id
      JOIN pattern AS after ON after.id = w.pattern_id
     WHERE t.state = 'LAPSED'
        OR t.state = 'OPEN' AND (t.ends IS DISTINCT FROM w.ends
                                 OR NOT t.quota_by_hand AND t.quota <> w.quota
                                 OR before.content <> after.content);
END $$;
