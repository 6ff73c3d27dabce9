-- Sets a person's PIN anew and unlocks the number: {staff, salt, proof}. Whoever is signed in with
-- the old PIN is signed out.
CREATE OR REPLACE FUNCTION app.reset_pin(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    person integer := (document->>'staff')::integer;
BEGIN
    UPDATE staff SET salt = decode(document->>'salt', 'hex'), failures = 0, locked_until = NULL,
                     proof_digest = sha256(decode(document->>'proof', 'hex'))
     WHERE id = person;
    UPDATE staff_token SET ended_at = clock_timestamp()
     WHERE staff_id = person AND ended_at IS NULL AND person <> who;
    PERFORM app.audit_append(here, who, 'reset_pin', NULL, jsonb_build_object('staff', person));
    RETURN '{}';
END $$;
