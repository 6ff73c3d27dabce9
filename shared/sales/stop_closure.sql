-- Stops a closure that runs, or lets it go on: {"id", "go"}. What has gone back stays so.
CREATE OR REPLACE FUNCTION app.stop_closure(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    go boolean := (document->>'go')::boolean;
BEGIN
    UPDATE closure SET state = CASE WHEN go THEN 'RUNNING' ELSE 'STOPPED' END::closure_state
     WHERE id = (document->>'id')::uuid
       AND state = CASE WHEN go THEN 'STOPPED' ELSE 'RUNNING' END::closure_state;
    IF NOT FOUND THEN
        RETURN to_jsonb(false);
    END IF;
    PERFORM app.audit_append(here, who, CASE WHEN go THEN 'go_on_closure' ELSE 'stop_closure' END,
                             (document->>'id')::uuid, '{}');
    RETURN to_jsonb(true);
END $$;
