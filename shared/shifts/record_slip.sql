-- Moves a slip on: {"slip", "state"}, as record_print does for a ticket. A slip that came out may be
-- printed again: from its second time on the paper says that it is a copy.
CREATE OR REPLACE FUNCTION app.record_slip(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'open_shift');
    before slip;
    wanted slip_state := (document->>'state')::slip_state;
BEGIN
    SELECT * INTO before FROM slip
     WHERE id = (document->>'slip')::uuid AND station_id = here FOR UPDATE;
    IF NOT FOUND OR (before.state = 'PRINTED' AND wanted <> 'PRINTING') THEN
        RETURN 'false';
    END IF;
    UPDATE slip SET state = wanted,
           copies = copies + CASE WHEN wanted = 'PRINTING' THEN 1
                               WHEN wanted = 'QUEUED' AND before.state = 'PRINTING' THEN -1
                               ELSE 0 END
     WHERE id = before.id;
    IF wanted = 'PRINTING' AND before.copies > 0 THEN
        PERFORM app.audit_append(here, who, 'copy_slip', before.id, jsonb_build_object(
            'kind', before.kind, 'copy', before.copies));
    END IF;
    RETURN 'true';
END $$;
