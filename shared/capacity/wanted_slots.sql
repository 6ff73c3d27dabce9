-- The timeslots that a document of `lay_slots` asks for, as far as they have not ended (one without
-- times ends with its business date):
-- {"first", "days", "series": [id, …], "patterns": [{"pattern", "days": ["2026-10-01", …],
-- "slots": [["09:00", "10:00"], …]}, …]}. Where two patterns make the same start, the older stands.
CREATE OR REPLACE FUNCTION app.wanted_slots(document jsonb)
RETURNS TABLE (series_id integer, day date, starts time, ends time, pattern_id integer,
               quota integer, early_minutes smallint, late_minutes smallint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY
    SELECT DISTINCT ON (d.day, p.series_id, slot.starts) p.series_id, d.day, slot.starts,
           slot.ends, p.id, p.quota, p.early_minutes, p.late_minutes
      FROM jsonb_to_recordset(document->'patterns')
           AS made (pattern integer, days date[], slots time[][])
      JOIN slot_pattern AS p ON p.id = made.pattern CROSS JOIN site
     CROSS JOIN LATERAL (SELECT made.slots[n][1] AS starts, made.slots[n][2] AS ends
                           FROM generate_series(1, array_length(made.slots, 1)) AS n) AS slot
     CROSS JOIN unnest(made.days) AS d (day)
     WHERE coalesce(d.day + slot.ends, d.day + 1 + site.cut_off)
           AT TIME ZONE site.time_zone > clock_timestamp()
     ORDER BY d.day, p.series_id, slot.starts, p.id;
END $$;
