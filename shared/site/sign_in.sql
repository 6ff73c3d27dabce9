-- Signs a staff member in at this station: {number, proof} → a token, or what went wrong.
-- A wrong PIN is an answer and not an exception: the count of failures must stay committed. Five
-- failures lock the number for 15 minutes, whether somebody has it or not: an answer never tells
-- which numbers there are. Twenty lock the station, and these no rollback takes back.
CREATE OR REPLACE FUNCTION app.sign_in(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    -- Read first: what cannot be read is refused alike, whoever's number it is.
    proof bytea := sha256(decode(document->>'proof', 'hex'));
    try record;
    who staff;
    failed record;
    instant timestamptz := clock_timestamp();
    fresh text := gen_random_uuid()::text || gen_random_uuid()::text;
BEGIN
    SELECT * INTO try FROM app.charge_try('pin', here, interval '15 minutes', 20);
    IF try.blocked_until IS NOT NULL THEN
        RETURN jsonb_build_object('result', 'STATION_LOCKED', 'until', try.blocked_until);
    END IF;
    SELECT * INTO who FROM staff WHERE number = document->>'number' AND active FOR UPDATE;
    SELECT * INTO failed FROM app.failures_of(who.id, document->>'number');
    IF failed.locked_until > instant THEN
        PERFORM app.forgive_try('pin', here);
        RETURN jsonb_build_object('result', 'LOCKED', 'until', failed.locked_until);
    END IF;
    -- DISTINCT: a document without a proof is a wrong proof, and not an unknown one.
    IF who.id IS NULL OR who.proof_digest IS DISTINCT FROM proof THEN
        RETURN app.note_wrong_pin(here, who.id, document->>'number', failed.failures,
                                  try.last_one);
    END IF;
    PERFORM app.forgive_try('pin', here);
    UPDATE staff SET failures = 0, locked_until = NULL WHERE id = who.id;
    INSERT INTO staff_token (digest, staff_id, station_id, rights, signed_in_at, used_at)
    VALUES (sha256(convert_to(fresh, 'UTF8')), who.id, here, who.rights, instant, instant);
    PERFORM app.audit_append(here, who.id, 'sign_in', NULL, '{}');
    RETURN jsonb_build_object('result', 'OK', 'token', fresh, 'staff_id', who.id,
                              'name', who.name, 'rights', who.rights);
END $$;
