-- Pauses a pass with which, at this gate just now, somebody came whom it is not for: {"id", "lane",
-- "ticket"}. Only what was presented at a lane of this gate within the last ten minutes. No gate
-- admits it until the office has released it. A repeated id changes nothing; one that is paused
-- already stays so.
CREATE OR REPLACE FUNCTION app.hold_mismatch(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_id uuid := document->>'id';
    the_lane integer := document->>'lane';
    instant timestamptz := clock_timestamp();
    held ticket;
BEGIN
    PERFORM app.check_id(the_id);
    IF NOT EXISTS (
        SELECT FROM lane AS l WHERE l.id = the_lane AND l.station_id = here AND (
            EXISTS (SELECT FROM admission AS a WHERE a.lane_id = l.id
                       AND a.ticket_id = (document->>'ticket')::uuid
                       AND a.at > instant - interval '10 minutes')
            OR EXISTS (SELECT FROM refused_scan AS r WHERE r.lane_id = l.id
                          AND r.ticket_id = (document->>'ticket')::uuid
                          AND r.at > instant - interval '10 minutes'))) THEN
        PERFORM app.refuse('SM175', 'not presented at this gate just now');
    END IF;
    held := app.lock_pass((document->>'ticket')::uuid, '{on_hold}');
    IF held.state = 'ON_HOLD' THEN
        RETURN '{}';
    END IF;
    INSERT INTO pass_hold (id, ticket_id, from_day, reason, at, station_id)
    VALUES (the_id, held.id, app.business_date(instant), 'mismatch', instant, here);
    UPDATE ticket SET state = 'ON_HOLD' WHERE id = held.id;
    PERFORM app.audit_append(here, NULL, 'hold_mismatch', held.id,
                             jsonb_build_object('hold', the_id, 'lane', the_lane));
    RETURN '{}';
END $$;
