-- A gate says how it stands: {"unsent", "stuck"} entries that its disk alone has, and those of them
-- that the database would not take. That it says so shows that it is there.
CREATE OR REPLACE FUNCTION app.report_gate(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    INSERT INTO gate_state AS g (station_id, heard_at, unsent, stuck)
    VALUES (app.this_station(), clock_timestamp(), (document->>'unsent')::integer,
            (document->>'stuck')::integer)
        ON CONFLICT (station_id) DO UPDATE
       SET heard_at = excluded.heard_at, unsent = excluded.unsent, stuck = excluded.stuck;
    RETURN '{}';
END $$;
