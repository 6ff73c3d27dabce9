-- Writes what an arm did that no admission accounts for:
-- {"id", "lane", "kind", "persons", "entered", "walked_out", "admission", "ticket"} → "NEW", or
-- "AGAIN" when this id is written already: then nothing is counted. Persons who came or went
-- without a claim go into the counter of the lane; so who is inside stays passed − walked out. The
-- time is that of the id, for news of an outage is told late. `ticket` is whose holder left by an
-- exit that asked for it: from then on nobody with it is inside.
CREATE OR REPLACE FUNCTION app.record_lane_news(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    the_lane integer := document->>'lane';
    the_kind text := document->>'kind';
    came integer := document->>'entered';
    went integer := document->>'walked_out';
    the_ticket uuid := document->>'ticket';
    instant timestamptz := clock_timestamp();
    born timestamptz;
    today date;
    here record;
BEGIN
    SELECT s.id AS station, l.zone_id, l.kind INTO here
      FROM lane AS l JOIN station AS s ON s.id = l.station_id
     WHERE l.id = the_lane AND s.login = session_user;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id(the_id);
    IF (the_ticket IS NULL OR (the_kind = 'WALKED_OUT' AND here.kind = 'exit')) IS NOT TRUE THEN
        PERFORM app.refuse('SM170', 'a ticket leaves by an exit that asks for it');
    END IF;
    born := least(app.uuid_instant(the_id), instant);
    today := app.business_date(born);
    INSERT INTO lane_news (id, lane_id, kind, persons, entered, walked_out, admission_id, ticket_id,
                           business_date, at)
    VALUES (the_id, the_lane, the_kind, (document->>'persons')::smallint, came, went,
            (document->>'admission')::uuid, the_ticket, today, born)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN '"AGAIN"';
    END IF;
    IF came + went > 0 THEN
        -- A counter without a time until which it holds is filled in by the next claim.
        INSERT INTO lane_counter AS c (lane_id, business_date, passed, walked_out)
        VALUES (the_lane, today, came, went)
            ON CONFLICT (lane_id, business_date) DO UPDATE
           SET passed = c.passed + came, walked_out = c.walked_out + went;
    END IF;
    IF the_ticket IS NOT NULL THEN
        UPDATE entitlement SET inside = false, left_at = born
         WHERE ticket_id = the_ticket AND zone_id = here.zone_id AND inside;
    END IF;
    IF the_kind NOT IN ('WALKED_OUT', 'FREE_PASSAGE') THEN
        PERFORM app.audit_append(here.station, NULL, 'lane_news', the_id, document - 'id');
    END IF;
    RETURN '"NEW"';
END $$;
