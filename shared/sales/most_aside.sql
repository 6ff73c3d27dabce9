-- How many places of each timeslot a window may keep aside of those it wants: the site's part of the
-- quota at most, whatever a window asks for.
CREATE OR REPLACE FUNCTION app.most_aside(slots integer[], wanted integer[]) RETURNS integer[]
LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
    SELECT array_agg(least(w.number, coalesce(t.quota * s.outage_percent / 100, 0)) ORDER BY w.n)
      FROM unnest(slots, wanted) WITH ORDINALITY AS w (slot, number, n)
      LEFT JOIN timeslot AS t ON t.id = w.slot CROSS JOIN site AS s
$$;
