-- A second person checks a closed shift: {"shift", "grant"}; never its own cashier. What was wrong
-- is put right by new entries: a shift is not opened again. Reviewed already, nothing changes.
CREATE OR REPLACE FUNCTION app.review_shift(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'CLOSED', 'REVIEWED', 'POSTED');
    who integer := app.staff_of(token, here, 'open_shift');
    approver integer;
BEGIN
    IF s.state = 'CLOSED' THEN
        approver := app.consume_grant((document->>'grant')::uuid, here, who, 'review', s.id, NULL);
        IF approver = s.staff_id THEN
            PERFORM app.refuse('SM005', 'not permitted', '{"right": "authorise"}');
        END IF;
        UPDATE shift SET state = 'REVIEWED', reviewed_by = approver,
                         reviewed_at = clock_timestamp()
         WHERE id = s.id RETURNING * INTO s;
        PERFORM app.audit_append(here, who, 'review_shift', s.id,
                                 jsonb_build_object('approver', approver));
    END IF;
    RETURN app.shift_answer(s);
END $$;
