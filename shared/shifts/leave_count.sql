-- Goes back to selling before anything was counted: {"shift"}. Once a count was handed in, what
-- ought to be there is known, and there is no way back.
CREATE OR REPLACE FUNCTION app.leave_count(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'OPEN', 'COUNTING');
    who integer := app.counter_of(s, token);
BEGIN
    IF EXISTS (SELECT FROM shift_count WHERE shift_id = s.id) THEN
        PERFORM app.refuse('SM083', 'the drawer was counted');
    END IF;
    IF s.state = 'COUNTING' THEN
        UPDATE shift SET state = 'OPEN' WHERE id = s.id RETURNING * INTO s;
        PERFORM app.audit_append(here, who, 'leave_count', s.id, '{}');
    END IF;
    RETURN app.shift_answer(s);
END $$;
