-- Decides on a scan of an outage that contradicts the database: {"id", "accept", "why"}. Whoever
-- was let in is inside: no count changes, only whether the site stands by it. But a scan that was told
-- too late has not counted yet, and does if it is accepted. Decided once, a repetition gives the same
-- answer.
CREATE OR REPLACE FUNCTION app.decide_conflict(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    wanted offline_scan_state :=
        CASE WHEN (document->>'accept')::boolean THEN 'ACCEPTED' ELSE 'REJECTED' END;
    scan offline_scan;
BEGIN
    SELECT * INTO scan FROM offline_scan WHERE id = (document->>'id')::uuid FOR UPDATE;
    IF NOT FOUND OR scan.state NOT IN ('OPEN', wanted) THEN
        PERFORM app.refuse('SM181', 'not on the list');
    ELSIF scan.state = wanted THEN
        RETURN to_jsonb(wanted);
    ELSIF (length(btrim(document->>'why')) BETWEEN 1 AND 200) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no reason');
    END IF;
    IF wanted = 'ACCEPTED' AND scan.conflict = 'TOO_OLD' THEN
        PERFORM app.enter_aside(scan);
    END IF;
    UPDATE offline_scan SET state = wanted, decided_by = who, decided_at = clock_timestamp(),
                            why = btrim(document->>'why')
     WHERE id = scan.id;
    PERFORM app.audit_append(here, who, 'decide_conflict', scan.id, jsonb_build_object(
        'state', wanted, 'why', btrim(document->>'why'), 'conflict', scan.conflict,
        'ticket', scan.ticket_id));
    RETURN to_jsonb(wanted);
END $$;
