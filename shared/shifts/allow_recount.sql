-- Lets a drawer be counted once more: {"shift", "grant"}; every count stays on record.
CREATE OR REPLACE FUNCTION app.allow_recount(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'COUNTING');
    who integer := app.counter_of(s, token);
    approver integer;
BEGIN
    IF s.counts_allowed > (SELECT count(*) FROM shift_count WHERE shift_id = s.id) THEN
        RETURN '{}';
    END IF;
    approver := app.consume_grant((document->>'grant')::uuid, here, who, 'recount', s.id, NULL);
    UPDATE shift SET counts_allowed = counts_allowed + 1 WHERE id = s.id;
    PERFORM app.audit_append(here, who, 'allow_recount', s.id,
                             jsonb_build_object('approver', approver));
    RETURN '{}';
END $$;
