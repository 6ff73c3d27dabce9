-- Writes what the park may hold on one day: {"day", "capacity", "daily_capacity", "note", "read"};
-- with neither figure the day is as usual again. `read` is what the day said when it was read, null
-- for nothing; when it says something else by now, nothing is written (SM027). A day that is over
-- stands.
CREATE OR REPLACE FUNCTION app.save_day_capacity(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_day date := document->>'day';
    at_once integer := document->>'capacity';
    in_all integer := document->>'daily_capacity';
    broken text;
BEGIN
    IF (the_day >= app.business_date(clock_timestamp()) AND isfinite(the_day)) IS NOT TRUE THEN
        PERFORM app.refuse_row('day_capacity', 'day_is_over');
    END IF;
    -- The site is what the days are exceptions of: whoever holds it, writes them alone.
    IF (SELECT coalesce(in_all, daily_capacity) < coalesce(at_once, capacity)
          FROM site FOR NO KEY UPDATE) THEN
        PERFORM app.refuse_row('day_capacity', 'daily_below_instant');
    END IF;
    IF document ? 'read' AND
       (SELECT (capacity, daily_capacity, note) FROM day_capacity WHERE day = the_day)
       IS DISTINCT FROM (SELECT (r.capacity, r.daily_capacity, r.note)
          FROM jsonb_to_record(nullif(document->'read', 'null'))
               AS r (capacity integer, daily_capacity integer, note text)
         WHERE document->'read' <> 'null') THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                           jsonb_build_object('table', 'day_capacity', 'id', 0));
    END IF;
    IF num_nonnulls(at_once, in_all) = 0 THEN
        DELETE FROM day_capacity WHERE day = the_day;
    ELSE
        INSERT INTO day_capacity (day, capacity, daily_capacity, note)
        VALUES (the_day, at_once, in_all, coalesce(document->>'note', ''))
            ON CONFLICT (day) DO UPDATE
           SET capacity = excluded.capacity, daily_capacity = excluded.daily_capacity,
               note = excluded.note;
    END IF;
    PERFORM app.audit_append(here, who, 'save_day_capacity', NULL, document);
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('day_capacity', broken);
END $$;
