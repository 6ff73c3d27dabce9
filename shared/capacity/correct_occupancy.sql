-- Corrects who is inside by what somebody has counted: {"zone" (null is the park), "counted" (the
-- figure that was shown), "persons" (how many more there are), "note"}. It is added, nothing is
-- changed.
CREATE OR REPLACE FUNCTION app.correct_occupancy(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
    instant timestamptz := clock_timestamp();
    told record;
BEGIN
    SELECT nullif(zone, (SELECT min(id) FROM zone)) AS zone, counted, persons, note INTO told
      FROM jsonb_to_record(document) AS d (zone integer, counted integer, persons integer, note text);
    IF (abs(told.persons) BETWEEN 1 AND 1000000 AND told.counted IS NOT NULL
        AND length(told.note) BETWEEN 1 AND 200
        AND (told.zone IS NULL OR EXISTS (SELECT FROM zone WHERE id = told.zone))) IS NOT TRUE THEN
        PERFORM app.refuse('SM194', 'not a correction');
    END IF;
    INSERT INTO occupancy_entry (zone_id, business_date, reason, counted, persons, note, staff_id,
                                 station_id, at)
    VALUES (told.zone, app.business_date(instant), 'COUNTED', told.counted, told.persons, told.note,
            actor.who, here, instant);
    INSERT INTO flow_log (at, what, staff_id, facts)
    VALUES (instant, 'COUNTED', actor.who, jsonb_build_object(
        'zone', told.zone, 'counted', told.counted, 'persons', told.persons, 'reason', told.note));
    PERFORM app.audit_append(here, actor.who, 'correct_occupancy', NULL, document);
    RETURN '"CORRECTED"';
END $$;
