-- The open timeslots that patterns once laid for the series and days of a document of `lay_slots`
-- and that have not ended, each with what is taken of it (sold or held). Slots opened by hand and
-- slots taken out by hand are none of the patterns' business.
CREATE OR REPLACE FUNCTION app.standing_slots(document jsonb)
RETURNS TABLE (id integer, series_id integer, day date, starts time, ends time, pattern_id integer,
               quota integer, quota_by_hand boolean, taken integer)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    first date := document->>'first';
BEGIN
    RETURN QUERY
    SELECT t.id, t.series_id, t.day, t.starts, t.ends, t.pattern_id, t.quota, t.quota_by_hand,
           t.quota - (SELECT coalesce(sum(p.free), 0)::integer FROM place AS p
                       WHERE p.timeslot_id = t.id)
      FROM timeslot AS t CROSS JOIN site
     WHERE t.series_id IN (SELECT value::integer
                             FROM jsonb_array_elements_text(document->'series'))
       AND t.day >= first AND t.day < first + (document->>'days')::integer
       AND t.state = 'OPEN' AND t.pattern_id IS NOT NULL
       AND coalesce(t.day + t.ends, t.day + 1 + site.cut_off)
           AT TIME ZONE site.time_zone > clock_timestamp();
END $$;
