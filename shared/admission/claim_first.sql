-- Claims the first use of a ticket by its code alone, before its row was read:
-- {"id", "ticket", "lane", "version", "persons", "verdict", "day", "terms", "digest", "first_day",
-- "days"} → [uses left, uses in all], or null when the row is not as the lane has presumed: then
-- nothing is claimed, and the lane reads the row. A claim whose answer was lost is presumed in vain,
-- too, and found again by that. The rest is as in claim_entry.
CREATE OR REPLACE FUNCTION app.claim_first(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    the_ticket uuid := document->>'ticket';
    the_lane integer := document->>'lane';
    the_persons smallint := document->>'persons';
    the_day date := document->>'day';
    instant timestamptz := clock_timestamp();
    today date := the_day;
    into_zone integer;
    uses jsonb;
BEGIN
    IF (document->>'verdict' = 'OK_ENTRY') IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'not a verdict that admits at first');
    END IF;
    UPDATE lane_counter SET claimed = claimed + the_persons
     WHERE lane_id = the_lane AND business_date = today AND login = session_user
       AND instant >= since AND instant < until AND the_id BETWEEN least_id AND most_id
    RETURNING zone_id INTO into_zone;
    IF NOT FOUND THEN
        SELECT o.zone, o.today INTO into_zone, today
          FROM app.open_counter(the_id, the_lane, the_persons) AS o;
    END IF;
    UPDATE entitlement AS e
       SET uses_left = e.uses_left - 1, inside = true, last_walked = false, used_on = today,
           uses_today = CASE WHEN e.used_on = today THEN e.uses_today ELSE 0 END + 1,
           first_used_at = instant, first_lane_id = the_lane,
           last_used_at = instant, last_lane_id = the_lane
      FROM ticket AS t, jsonb_to_record(document)
           AS p (version smallint, terms integer, digest text, first_day date, days smallint)
     WHERE e.ticket_id = the_ticket AND e.zone_id = into_zone AND e.first_used_at IS NULL
       AND (e.uses_left > 0 OR e.uses_total IS NULL) AND today = the_day
       AND t.id = the_ticket AND t.state = 'ISSUED' AND NOT t.blocked
       AND t.code_version = p.version AND t.code_digest = decode(p.digest, 'hex')
       AND t.terms_id = p.terms AND t.visit_day = p.first_day AND t.valid_days = p.days
       AND t.persons = the_persons
    RETURNING jsonb_build_array(e.uses_left, e.uses_total) INTO uses;
    IF NOT FOUND THEN
        UPDATE lane_counter SET claimed = claimed - the_persons
         WHERE lane_id = the_lane AND business_date = today;
        RETURN NULL;
    END IF;
    INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
    VALUES (the_id, the_ticket, into_zone, the_lane, the_persons, document->>'verdict', today,
            instant)
        ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM012', 'the id of another claim');
    END IF;
    RETURN uses;
END $$;
