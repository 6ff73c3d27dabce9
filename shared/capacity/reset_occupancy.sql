-- Settles a business date that is over: {"day", "zones": [{"zone" (null is the park), "counted"}]}.
-- Who is still counted as inside is taken off by an entry of its own, with the figure; a date is
-- settled once. Only the server does it.
CREATE OR REPLACE FUNCTION app.reset_occupancy(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    instant timestamptz := clock_timestamp();
    settled date := document->>'day';
    added integer;
BEGIN
    IF (settled < app.business_date(instant)) IS NOT TRUE THEN
        PERFORM app.refuse('SM194', 'the day is not over');
    END IF;
    INSERT INTO occupancy_entry (zone_id, business_date, reason, counted, persons, station_id, at)
    SELECT zone, settled, 'RESET', counted, -counted, here, instant
      FROM jsonb_to_recordset(document->'zones') AS z (zone integer, counted integer)
        ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    IF added > 0 THEN
        INSERT INTO flow_log (at, what, facts) VALUES (instant, 'RESET', document);
        PERFORM app.audit_append(here, NULL, 'reset_occupancy', NULL, document);
        DELETE FROM occupancy_sample WHERE business_date < settled - 400;
    END IF;
    RETURN to_jsonb(added);
END $$;
