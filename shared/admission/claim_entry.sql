-- Claims one use of a ticket at a lane: {"id", "ticket", "zone", "lane", "version", "persons",
-- "verdict"} → "CLAIMED", "AGAIN" when this very id is already recorded, or "LOST" when the ticket
-- no longer has the use (another lane was faster): then nothing is recorded and the lane asks anew.
-- Raced by its own twin, it fails on the key and is run again, so that one id never spends twice.
CREATE OR REPLACE FUNCTION app.claim_entry(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := (document->>'id')::uuid;
    the_ticket uuid := (document->>'ticket')::uuid;
    the_lane integer := (document->>'lane')::integer;
    the_persons integer := (document->>'persons')::integer;
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    into_zone integer;
BEGIN
    SELECT lane.zone_id INTO into_zone FROM lane JOIN station ON station.id = lane.station_id
     WHERE lane.id = the_lane AND station.login = session_user;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM admission WHERE id = the_id) THEN
        RETURN '"AGAIN"';
    END IF;
    UPDATE entitlement AS e
       SET uses_left = e.uses_left - 1, inside = true,
           first_used_at = coalesce(e.first_used_at, instant),
           first_lane_id = coalesce(e.first_lane_id, the_lane),
           last_used_at = instant, last_lane_id = the_lane, last_admission = the_id
      FROM ticket AS t
     WHERE e.ticket_id = the_ticket AND e.zone_id = into_zone AND e.uses_left > 0
       AND t.id = e.ticket_id AND t.state = 'ISSUED' AND NOT t.blocked
       AND t.code_version = (document->>'version')::smallint;
    IF NOT FOUND THEN
        RETURN '"LOST"';
    END IF;
    INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
    VALUES (the_id, the_ticket, into_zone, the_lane, the_persons, document->>'verdict', today,
            instant);
    UPDATE lane_counter SET claimed = claimed + the_persons
     WHERE lane_id = the_lane AND business_date = today;
    IF NOT FOUND THEN
        INSERT INTO lane_counter AS c (lane_id, business_date, claimed)
        VALUES (the_lane, today, the_persons)
        ON CONFLICT (lane_id, business_date) DO UPDATE SET claimed = c.claimed + the_persons;
    END IF;
    RETURN '"CLAIMED"';
END $$;
