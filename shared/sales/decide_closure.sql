-- Approves what somebody else has asked for, or rejects it: {"id", "approve"}. Approved, every ticket
-- that is to go back is a row from here on, and the server begins. Nobody decides about their own
-- (SM005). False when it was decided meanwhile.
CREATE OR REPLACE FUNCTION app.decide_closure(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    one closure;
    rows_found integer := 0;
BEGIN
    SELECT * INTO one FROM closure WHERE id = (document->>'id')::uuid AND state = 'ASKED'
       FOR UPDATE;
    IF NOT FOUND THEN
        RETURN to_jsonb(false);
    ELSIF (one.asked_by <> who) IS NOT TRUE THEN
        PERFORM app.refuse('SM005', 'not one''s own', '{"right": "own"}');
    END IF;
    UPDATE closure
       SET state = CASE WHEN (document->>'approve')::boolean THEN 'RUNNING'
                        ELSE 'REJECTED' END::closure_state,
           decided_by = who, decided_at = clock_timestamp()
     WHERE id = one.id;
    IF (document->>'approve')::boolean THEN
        INSERT INTO closure_ticket (closure_id, ticket_id, order_id)
        SELECT one.id, s.ticket_id, s.order_id
          FROM app.closure_scope(one.day, one.timeslots, one.ticket_types, one.zones) AS s;
        GET DIAGNOSTICS rows_found = ROW_COUNT;
    END IF;
    PERFORM app.audit_append(here, who, CASE WHEN (document->>'approve')::boolean
                                             THEN 'approve_closure' ELSE 'reject_closure' END,
                             one.id, jsonb_build_object('day', one.day, 'tickets', rows_found));
    RETURN to_jsonb(true);
END $$;
