-- Writes what the turnstile did with an admission of this station, at an instant: {"admission",
-- "outcome", "persons"}. The first word counts; a second one changes nothing. A use given back can
-- be used again, at most twice a ticket, zone and day: who claims and never walks through for the
-- third time has used it, which is the outcome KEPT. A use given back is as if it had never been: of
-- the day's uses too, and the first use is then the next one that stands. Coming back spends no use,
-- so none is given back. The answer is the outcome, or "AGAIN".
CREATE OR REPLACE FUNCTION app.settle_passage(document jsonb, instant timestamptz) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    claim admission;
    what text := document->>'outcome';
    walked integer := (document->>'persons')::integer;
    given_back_before integer;
    most_who_slip_through CONSTANT integer := 100;  -- behind those of the ticket, on one opening
    first_that_stands record;
BEGIN
    SELECT a.* INTO claim FROM admission AS a JOIN lane AS l ON l.id = a.lane_id
      JOIN station AS s ON s.id = l.station_id
     WHERE a.id = (document->>'admission')::uuid AND s.login = session_user;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not an admission of this station');
    END IF;
    IF claim.verdict = 'OK_GROUP_PART' AND NOT document ? 'part' THEN
        RETURN app.settle_group(document, claim.id, instant);
    END IF;
    IF walked > claim.persons + most_who_slip_through THEN
        PERFORM app.refuse('SM008', 'more than can walk on one claim');
    END IF;
    -- As in a claim: the counter of the lane is locked before the entitlement.
    PERFORM FROM lane_counter
      WHERE lane_id = claim.lane_id AND business_date = claim.business_date FOR UPDATE;
    IF what = 'GIVEN_BACK' THEN
        PERFORM 1 FROM entitlement
          WHERE ticket_id = claim.ticket_id AND zone_id = claim.zone_id FOR UPDATE;
        SELECT count(*) INTO given_back_before FROM admission AS a
          JOIN passage AS p ON p.admission_id = a.id AND p.outcome = 'GIVEN_BACK'
         WHERE a.ticket_id = claim.ticket_id AND a.zone_id = claim.zone_id
           AND a.business_date = claim.business_date;
        IF given_back_before >= 2 THEN
            what := 'KEPT';
        END IF;
    END IF;
    INSERT INTO passage (admission_id, outcome, persons, business_date, at)
    VALUES (claim.id, what, walked, claim.business_date, instant)
    ON CONFLICT (admission_id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN 'AGAIN';
    END IF;
    IF what = 'PASSED' THEN
        UPDATE entitlement SET last_walked = true
         WHERE ticket_id = claim.ticket_id AND zone_id = claim.zone_id
           AND last_used_at = claim.at;
    ELSIF what = 'GIVEN_BACK' AND claim.verdict <> 'OK_REENTRY' THEN
        SELECT a.at, a.lane_id INTO first_that_stands
          FROM admission AS a LEFT JOIN passage AS p ON p.admission_id = a.id
         WHERE a.ticket_id = claim.ticket_id AND a.zone_id = claim.zone_id
           AND p.outcome IS DISTINCT FROM 'GIVEN_BACK'
         ORDER BY a.at LIMIT 1;
        UPDATE entitlement
           SET uses_left = uses_left + 1, inside = inside AND last_used_at <> claim.at,
               uses_today = uses_today
                            - (used_on IS NOT DISTINCT FROM claim.business_date
                               AND uses_today > 0)::integer,
               first_used_at = first_that_stands.at, first_lane_id = first_that_stands.lane_id
         WHERE ticket_id = claim.ticket_id AND zone_id = claim.zone_id
           AND (uses_left < uses_total OR uses_total IS NULL)
           -- Who was let in off line beyond the uses of the ticket has none to be given back.
           AND NOT EXISTS (SELECT FROM offline_scan AS o WHERE o.id = claim.id AND NOT o.spent);
    ELSE
        UPDATE entitlement SET inside = false
         WHERE ticket_id = claim.ticket_id AND zone_id = claim.zone_id
           AND last_used_at = claim.at;
    END IF;
    UPDATE lane_counter
       SET passed = passed + CASE what WHEN 'PASSED' THEN walked ELSE 0 END,
           given_back = given_back + CASE what WHEN 'PASSED' THEN 0 ELSE claim.persons END,
           came_back = came_back + CASE WHEN what = 'PASSED' AND claim.verdict = 'OK_REENTRY'
                                        THEN least(walked, claim.persons) ELSE 0 END
     WHERE lane_id = claim.lane_id AND business_date = claim.business_date;
    RETURN what;
END $$;
