-- Puts the name of whoever is signed in under a pause that this gate has set just now because
-- somebody else came with the pass: {"hold"}. Any member of staff may; the first name stays, and one
-- who signs again changes nothing.
CREATE OR REPLACE FUNCTION app.sign_mismatch(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_hold uuid := document->>'hold';
    instant timestamptz := clock_timestamp();
    who integer;
    paused pass_hold;
BEGIN
    SELECT staff_id INTO who FROM staff_token
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = here
       AND ended_at IS NULL AND used_at > instant - app.token_life();
    IF NOT FOUND THEN
        PERFORM app.refuse('SM004', 'not signed in');
    END IF;
    SELECT * INTO paused FROM pass_hold
     WHERE id = the_hold AND station_id = here AND reason = 'mismatch'
       AND at > instant - interval '10 minutes' AND (staff_id IS NULL OR staff_id = who)
       FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM175', 'no pause of this gate that awaits a name');
    ELSIF paused.staff_id IS NULL THEN
        UPDATE pass_hold SET staff_id = who WHERE id = the_hold;
        PERFORM app.audit_append(here, who, 'sign_mismatch', paused.ticket_id,
                                 jsonb_build_object('hold', the_hold));
    END IF;
    RETURN '{}';
END $$;
