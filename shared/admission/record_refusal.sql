-- Logs a scan that opened nothing: {"id", "lane", "verdict", "ticket"}; the same id is logged once.
CREATE OR REPLACE FUNCTION app.record_refusal(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    instant timestamptz := clock_timestamp();
BEGIN
    IF NOT EXISTS (SELECT FROM lane JOIN station ON station.id = lane.station_id
                    WHERE lane.id = (document->>'lane')::integer
                      AND station.login = session_user) THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id((document->>'id')::uuid);
    INSERT INTO refused_scan (id, lane_id, verdict, ticket_id, business_date, at)
    VALUES ((document->>'id')::uuid, (document->>'lane')::integer, document->>'verdict',
            (document->>'ticket')::uuid, app.business_date(instant), instant)
    ON CONFLICT (id) DO NOTHING;
    RETURN '{}';
END $$;
