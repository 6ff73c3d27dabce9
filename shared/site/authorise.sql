-- A second person allows one action once: {number, proof, id, action, object, amount, reason}.
-- The grant lives 60 seconds and binds station, actor, action, object and amount; the business
-- verb consumes it. Failures count as in sign_in, so this is no way to guess a PIN.
CREATE OR REPLACE FUNCTION app.authorise(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor integer := app.staff_of(token, here, 'sell');
    answer jsonb;
    approver integer;
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    answer := app.sign_in(document, '');
    IF answer->>'result' <> 'OK' THEN
        RETURN answer;
    END IF;
    approver := (answer->>'staff_id')::integer;
    PERFORM app.sign_out('{}', answer->>'token');
    IF NOT answer->'rights' ? 'authorise' OR approver = actor THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "authorise"}');
    END IF;
    INSERT INTO override_grant (id, approver_id, actor_id, station_id, action, object_id, amount,
                                reason, expires_at)
    VALUES ((document->>'id')::uuid, approver, actor, here, document->>'action',
            (document->>'object')::uuid, (document->>'amount')::bigint, document->>'reason',
            clock_timestamp() + interval '60 seconds');
    PERFORM app.audit_append(here, approver, 'authorise', (document->>'id')::uuid,
                             document - 'proof' - 'number');
    RETURN jsonb_build_object('result', 'OK');
END $$;
