-- Logs a scan that opened nothing: {"id", "lane", "verdict", "ticket"}; the same id is logged once.
-- A re-scan is not logged. The answer is null, or the verdict with which this very scan was
-- admitted before its answer got lost: then nothing is logged and the lane opens.
CREATE OR REPLACE FUNCTION app.record_refusal(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    the_lane integer := document->>'lane';
    the_ticket uuid := document->>'ticket';
    instant timestamptz := clock_timestamp();
    standing text;
BEGIN
    IF NOT EXISTS (SELECT FROM lane JOIN station ON station.id = lane.station_id
                    WHERE lane.id = the_lane AND station.login = session_user) THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id(the_id);
    standing := app.standing_verdict(the_id, the_ticket, the_lane);
    IF standing IS NULL AND document->>'verdict' <> 'RESCAN' THEN
        INSERT INTO refused_scan (id, lane_id, verdict, ticket_id, business_date, at)
        VALUES (the_id, the_lane, document->>'verdict', the_ticket, app.business_date(instant),
                instant)
        ON CONFLICT (id) DO NOTHING;
    END IF;
    RETURN to_jsonb(standing);
END $$;
