-- Shuts the drawer of a shift to be counted: {"shift"}; nothing is sold in it any more. Sales in
-- flight hold the shift's row and are waited for. Begun again, it goes on.
CREATE OR REPLACE FUNCTION app.begin_count(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'OPEN', 'COUNTING');
    who integer := app.counter_of(s, token);
    waiting bigint := app.unsettled(s.id);
BEGIN
    IF waiting > 0 THEN
        PERFORM app.refuse('SM082', 'something is not settled',
                           jsonb_build_object('count', waiting));
    END IF;
    IF s.state = 'OPEN' THEN
        UPDATE shift SET state = 'COUNTING' WHERE id = s.id RETURNING * INTO s;
        PERFORM app.audit_append(here, who, 'begin_count', s.id, '{}');
    END IF;
    RETURN app.shift_answer(s);
END $$;
