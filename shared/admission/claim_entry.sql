-- Claims one use of a ticket at a lane:
-- {"id", "ticket", "lane", "version", "persons", "verdict", "day"}
-- → "CLAIMED", or "AGAIN" when this very claim is already recorded and nobody has walked on it yet:
-- then nothing is spent. A twin that is on its way at the same instant is waited for by the counter
-- of the lane. `day` is the business date that the lane counts on, to find the counter by.
-- When the ticket no longer has the use (another lane was faster, the day's last one is gone, the
-- paper was replaced), the statement fails with SM012 and records nothing; the lane judges anew. The
-- entitlement's row is locked by the UPDATE, which then looks at its uses again: so two lanes in the
-- same instant cannot both take the last use, of all or of the day. Any number of uses stays NULL.
-- Little helpers are written out here: a call costs as much as a statement, and this runs at every
-- scan of every lane. The counter comes first, for it knows the lane by heart (see LaneCounter).
CREATE OR REPLACE FUNCTION app.claim_entry(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    the_ticket uuid := document->>'ticket';
    the_lane integer := document->>'lane';
    the_persons smallint := document->>'persons';
    instant timestamptz := clock_timestamp();
    today date := document->>'day';
    into_zone integer;
    used_today integer;
    the_terms integer;
BEGIN
    IF (document->>'verdict' IN ('OK_ENTRY', 'OK_REENTRY', 'OK_GROUP_PART')) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'not a verdict that admits');
    END IF;
    UPDATE lane_counter SET claimed = claimed + the_persons
     WHERE lane_id = the_lane AND business_date = today AND login = session_user
       AND instant >= since AND instant < until AND the_id BETWEEN least_id AND most_id
    RETURNING zone_id INTO into_zone;
    IF NOT FOUND THEN
        SELECT o.zone, o.today INTO into_zone, today
          FROM app.open_counter(the_id, the_lane, the_persons) AS o;
    END IF;
    INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
    VALUES (the_id, the_ticket, into_zone, the_lane, the_persons, document->>'verdict', today,
            instant)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        UPDATE lane_counter SET claimed = claimed - the_persons
         WHERE lane_id = the_lane AND business_date = today;
        IF app.standing_verdict(the_id, the_ticket, the_lane) IS NULL THEN
            PERFORM app.refuse('SM012', 'the id of another claim');
        END IF;
        RETURN '"AGAIN"';
    END IF;
    IF document->>'verdict' = 'OK_REENTRY' THEN
        PERFORM app.enter_again(document, into_zone, instant);
        RETURN '"CLAIMED"';
    END IF;
    UPDATE entitlement AS e
       SET uses_left = e.uses_left - 1, inside = true, last_walked = false, used_on = today,
           uses_today = CASE WHEN e.used_on = today THEN e.uses_today ELSE 0 END + 1,
           first_used_at = coalesce(e.first_used_at, instant),
           first_lane_id = coalesce(e.first_lane_id, the_lane),
           last_used_at = instant, last_lane_id = the_lane
      FROM ticket AS t
     WHERE e.ticket_id = the_ticket AND e.zone_id = into_zone
       AND (e.uses_left > 0 OR e.uses_total IS NULL)
       AND t.id = the_ticket AND t.state = 'ISSUED' AND NOT t.blocked
       AND t.code_version = (document->>'version')::smallint
       AND the_persons BETWEEN 1 AND t.persons
    RETURNING e.uses_today, t.terms_id INTO used_today, the_terms;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM012', 'no use left to claim');
    END IF;
    -- The first use of a day is within any limit: only a further one looks the limit up.
    IF used_today > 1 AND used_today > (SELECT per_day FROM terms_zone AS z
                                         WHERE z.terms_id = the_terms AND z.zone_id = into_zone) THEN
        PERFORM app.refuse('SM012', 'no use left to claim today');
    END IF;
    RETURN '"CLAIMED"';
END $$;
