-- Takes in one scan that a lane of this station judged without the database; see replay_scans.
-- An admission that was committed on line after all, because only its answer was lost, is the same
-- admission, even if the lane then chose another ticket of the same person. A refusal of such a one
-- gives its use back: nobody was let in. What is told later than any gate is let be without the
-- database (app.replay_limit) is set aside for a supervisor: see enter_aside.
CREATE OR REPLACE FUNCTION app.replay_entry(document jsonb, here integer) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    scan offline_scan;
    taken boolean := false;
    -- Off line a lane may not know whose document it was, or which ticket of a group was claimed.
    claimed CONSTANT uuid := (SELECT ticket_id FROM admission WHERE id = (document->>'id')::uuid);
BEGIN
    scan.id := (document->>'id')::uuid;
    scan.lane_id := (document->>'lane')::integer;
    scan.ticket_id := (document->>'ticket')::uuid;
    scan.verdict := document->>'verdict';
    scan.admitted := document->>'kind' = 'ENTRY';
    scan.by_signature := coalesce((document->>'by_signature')::boolean, false);
    scan.persons := coalesce((document->>'persons')::smallint, 1);
    scan.code_version := (document->>'version')::smallint;
    scan.at := least((document->>'at')::timestamptz, instant);
    scan.business_date := app.business_date(scan.at);
    scan.sent_at := instant;
    scan.spent := false;
    scan.why := '';
    SELECT zone_id INTO scan.zone_id FROM lane WHERE id = scan.lane_id AND station_id = here;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a lane of this station');
    END IF;
    PERFORM app.check_id(scan.id);
    IF (scan.at > instant - interval '400 days' AND scan.persons BETWEEN 1 AND 255
        AND scan.verdict ~ '^[A-Z_]{1,40}$' AND (scan.ticket_id IS NOT NULL OR NOT scan.admitted)
       ) IS NOT TRUE THEN
        PERFORM app.refuse('SM180', 'not a scan of a lane');
    ELSIF EXISTS (SELECT FROM offline_scan WHERE id = scan.id) THEN
        RETURN 'AGAIN';
    END IF;
    IF scan.admitted THEN
        IF scan.verdict NOT IN ('OK_ENTRY', 'OK_REENTRY', 'OK_GROUP_PART') THEN
            PERFORM app.refuse('SM008', 'not a verdict that admits');
        END IF;
        IF scan.at < instant - app.replay_limit() AND claimed IS NULL THEN
            scan.conflict := 'TOO_OLD';
            scan.state := 'OPEN';
            INSERT INTO offline_scan SELECT scan.*;
            PERFORM app.audit_append(here, NULL, 'offline_conflict', scan.id, jsonb_build_object(
                'conflict', scan.conflict, 'ticket', scan.ticket_id, 'lane', scan.lane_id));
            RETURN scan.conflict;
        END IF;
        INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
        VALUES (scan.id, scan.ticket_id, scan.zone_id, scan.lane_id, scan.persons, scan.verdict,
                scan.business_date, scan.at)
            ON CONFLICT (id) DO NOTHING;
        taken := FOUND;
        IF NOT taken THEN
            -- Read only now: it may have been committed a moment ago. It took the use itself.
            SELECT ticket_id, verdict <> 'OK_REENTRY' INTO scan.ticket_id, scan.spent
              FROM admission WHERE id = scan.id AND lane_id = scan.lane_id;
            IF NOT FOUND THEN
                PERFORM app.refuse('SM012', 'the id of another claim');
            END IF;
        END IF;
    ELSIF app.standing_verdict(scan.id, claimed, scan.lane_id) IS NOT NULL THEN
        scan.ticket_id := claimed;
        PERFORM app.settle_passage(jsonb_build_object(
            'admission', scan.id, 'outcome', 'GIVEN_BACK', 'persons', 0), scan.at);
    ELSE
        INSERT INTO refused_scan (id, lane_id, verdict, ticket_id, business_date, at)
        VALUES (scan.id, scan.lane_id, scan.verdict, scan.ticket_id, scan.business_date, scan.at)
            ON CONFLICT (id) DO NOTHING;
    END IF;
    IF taken THEN
        scan := app.count_offline(scan);
    END IF;
    scan.state := CASE WHEN scan.conflict IS NULL THEN 'CLEAR' ELSE 'OPEN' END;
    INSERT INTO offline_scan SELECT scan.*;
    IF scan.conflict IS NOT NULL THEN
        PERFORM app.audit_append(here, NULL, 'offline_conflict', scan.id, jsonb_build_object(
            'conflict', scan.conflict, 'ticket', scan.ticket_id, 'lane', scan.lane_id));
    END IF;
    IF scan.ticket_id IS NOT NULL THEN
        INSERT INTO ticket_news (ticket_id) VALUES (scan.ticket_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN CASE WHEN scan.admitted AND NOT taken THEN 'AGAIN'
                ELSE coalesce(scan.conflict, 'RECORDED') END;
END $$;
-- Counts a scan that has become an admission just now, and takes the use; gives it with what stands
-- against it. Part of replay_entry and enter_aside.
CREATE OR REPLACE FUNCTION app.count_offline(scan offline_scan) RETURNS offline_scan
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO lane_counter AS c (lane_id, business_date, claimed)
    VALUES (scan.lane_id, scan.business_date, scan.persons)
        ON CONFLICT (lane_id, business_date) DO UPDATE SET claimed = c.claimed + scan.persons;
    SELECT s.conflict, s.spent INTO scan.conflict, scan.spent FROM app.spend_offline(scan) AS s;
    RETURN scan;
END $$;
-- How late a gate may tell of a scan and be taken at its word. Without the database it works for
-- hours, over a night if need be; what comes after days comes from a PC that nobody has looked after.
CREATE OR REPLACE FUNCTION app.replay_limit() RETURNS interval
LANGUAGE sql IMMUTABLE AS $$ SELECT interval '3 days' $$;
