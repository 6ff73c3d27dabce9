-- Where bookings stand against a document of `lay_slots`: {"timeslot", "series", "day", "starts",
-- "kind", "taken", "wanted"} of each timeslot that no pattern makes any more (NOT_IN_PATTERN), that
-- has more sold and held than its pattern allows (BELOW_SOLD), or whose quota was set by hand and
-- is not its pattern's (BY_HAND). It changes nothing.
CREATE OR REPLACE FUNCTION app.slot_conflicts(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'timeslot', s.id, 'series', s.series_id, 'day', s.day, 'starts', s.starts,
                   'kind', judged.kind, 'taken', s.taken, 'wanted', w.quota)
                   ORDER BY s.day, s.series_id, s.starts), '[]')
          FROM app.standing_slots(document) AS s
          LEFT JOIN app.wanted_slots(document) AS w
                 ON w.series_id = s.series_id AND w.day = s.day
                AND w.starts IS NOT DISTINCT FROM s.starts
         CROSS JOIN LATERAL (
               SELECT CASE WHEN w.day IS NULL AND s.taken > 0 THEN 'NOT_IN_PATTERN'
                           WHEN s.taken > w.quota AND NOT s.quota_by_hand THEN 'BELOW_SOLD'
                           WHEN s.quota <> w.quota AND s.quota_by_hand
                           THEN 'BY_HAND' END AS kind
         ) AS judged
         WHERE judged.kind IS NOT NULL);
END $$;
