-- Notes how a kiosk is, for those who look after it: {"state"}.
CREATE OR REPLACE FUNCTION app.note_machine(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    instant timestamptz := clock_timestamp();
BEGIN
    IF (SELECT kind FROM station WHERE id = here) <> 'kiosk' THEN
        PERFORM app.refuse('SM150', 'not a machine');
    END IF;
    INSERT INTO machine_notice AS n (station_id, state, since, seen_at)
    VALUES (here, document->>'state', instant, instant)
        ON CONFLICT (station_id) DO UPDATE
       SET since = CASE WHEN n.state = excluded.state THEN n.since ELSE instant END,
           state = excluded.state, seen_at = instant;
    RETURN 'true';
END $$;
