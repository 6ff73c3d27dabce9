-- Signs a staff member in at this station: {number, proof} → a token, or what went wrong.
-- A wrong PIN is an answer and not an exception: the count of failures must stay committed.
-- Five failures lock the number for 15 minutes.
CREATE OR REPLACE FUNCTION app.sign_in(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who staff;
    instant timestamptz := clock_timestamp();
    fresh text := gen_random_uuid()::text || gen_random_uuid()::text;
BEGIN
    SELECT * INTO who FROM staff WHERE number = document->>'number' AND active FOR UPDATE;
    IF NOT FOUND THEN
        RETURN jsonb_build_object('result', 'WRONG_PIN', 'tries_left', 4);
    END IF;
    IF who.locked_until > instant THEN
        RETURN jsonb_build_object('result', 'LOCKED', 'until', who.locked_until);
    END IF;
    -- DISTINCT: a document without a proof is a wrong proof, and not an unknown one.
    IF who.proof_digest IS DISTINCT FROM sha256(decode(document->>'proof', 'hex')) THEN
        UPDATE staff SET failures = CASE WHEN who.failures >= 4 THEN 0 ELSE who.failures + 1 END,
               locked_until = CASE WHEN who.failures >= 4 THEN instant + interval '15 minutes' END
         WHERE id = who.id;
        PERFORM app.audit_append(here, who.id, 'sign_in_failed', NULL, '{}');
        IF who.failures >= 4 THEN
            RETURN jsonb_build_object('result', 'LOCKED', 'until', instant + interval '15 minutes');
        END IF;
        RETURN jsonb_build_object('result', 'WRONG_PIN', 'tries_left', 4 - who.failures);
    END IF;
    UPDATE staff SET failures = 0, locked_until = NULL WHERE id = who.id;
    INSERT INTO staff_token (digest, staff_id, station_id, rights, signed_in_at, used_at)
    VALUES (sha256(convert_to(fresh, 'UTF8')), who.id, here, who.rights, instant, instant);
    PERFORM app.audit_append(here, who.id, 'sign_in', NULL, '{}');
    RETURN jsonb_build_object('result', 'OK', 'token', fresh, 'staff_id', who.id,
                              'name', who.name, 'rights', who.rights);
END $$;
