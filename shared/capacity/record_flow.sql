-- Records what the server has judged of the figures: {"samples": [{"zone" (0 is the park), "entered",
-- "left", "inside", "came_back"}], "steps": [{"do", "alert", "zone", "measure", "level", "persons",
-- "capacity", "stop", "lanes", "most_inside"}]}. A step raises an alert, changes its level or clears it; with "stop" selling
-- stops for today under that id, without one what the alert had stopped is sold again. A step that
-- another server was quicker with does nothing.
CREATE OR REPLACE FUNCTION app.record_flow(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    step record;
    standing sales_stop;
    done integer;
BEGIN
    INSERT INTO occupancy_sample (business_date, zone_id, at, entered, "left", inside, came_back)
    SELECT today, zone, date_trunc('minute', instant), entered, "left", inside,
           coalesce(came_back, 0)
      FROM jsonb_to_recordset(document->'samples')
           AS s (zone integer, entered integer, "left" integer, inside integer, came_back integer)
        ON CONFLICT DO NOTHING;
    FOR step IN
        SELECT * FROM jsonb_to_recordset(document->'steps')
               AS s ("do" text, alert uuid, zone integer, measure text, level text,
                     persons integer, capacity integer, stop uuid, lanes text,
                     most_inside integer)
    LOOP
        IF step."do" = 'RAISED' THEN
            INSERT INTO flow_alert (id, zone_id, measure, level, business_date, persons, capacity,
                                    raised_at)
            VALUES (step.alert, step.zone, step.measure, step.level, today, step.persons,
                    step.capacity, instant)
                ON CONFLICT DO NOTHING;
        ELSE
            UPDATE flow_alert
               SET level = coalesce(step.level, level), persons = step.persons,
                   capacity = step.capacity,
                   cleared_at = CASE step."do" WHEN 'CLEARED' THEN instant END
             WHERE id = step.alert AND cleared_at IS NULL;
        END IF;
        GET DIAGNOSTICS done = ROW_COUNT;
        CONTINUE WHEN done = 0;
        INSERT INTO flow_log (at, what, alert_id, facts)
        VALUES (instant, step."do", step.alert, jsonb_build_object(
            'zone', step.zone, 'measure', step.measure, 'level', step.level,
            'persons', step.persons, 'capacity', step.capacity));
        IF step.stop IS NULL THEN
            PERFORM app.end_stop(id, NULL, '') FROM sales_stop
              WHERE alert_id = step.alert AND lifted_at IS NULL;
        ELSE
            SELECT step.stop, today, step.zone, NULL, step.lanes, step.alert, NULL, NULL, '',
                   instant, NULL, NULL, coalesce(step.most_inside, step.capacity) INTO standing;
            PERFORM app.put_stop(standing);
        END IF;
        PERFORM app.audit_append(here, NULL, 'flow_alert', step.alert, to_jsonb(step));
    END LOOP;
    RETURN '{}';
END $$;
