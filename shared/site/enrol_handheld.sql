-- Makes a device the handheld that a code was given out for: {code, device}, both as digests,
-- and {key}, by which the device proves itself when it has lost the other, or none →
-- {result: OK, station, login} or what went wrong. The code works once; whoever had enrolled under
-- that station before is out. A wrong code is an answer and not an exception: its try stays counted.
CREATE OR REPLACE FUNCTION app.enrol_handheld(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_code bytea := decode(document->>'code', 'hex');
    try record;
    the_station station;
BEGIN
    SELECT * INTO try FROM app.charge_try('code', here, interval '10 minutes', 20);
    IF try.blocked_until IS NOT NULL THEN
        RETURN jsonb_build_object('result', 'LOCKED', 'until', try.blocked_until);
    END IF;
    UPDATE handheld AS h
       SET code_digest = NULL, code_until = NULL, enrolled_at = clock_timestamp(),
           device_digest = decode(document->>'device', 'hex'),
           public_key = decode(document->>'key', 'hex')
      FROM station AS s
     WHERE h.code_digest = the_code AND h.code_until > clock_timestamp() AND s.id = h.station_id
       AND octet_length(decode(document->>'device', 'hex')) = 32
    RETURNING s.* INTO the_station;
    IF NOT FOUND THEN
        PERFORM app.audit_append(here, NULL, 'enrol_wrong', NULL, '{}');
        RETURN jsonb_build_object('result', 'WRONG');
    END IF;
    PERFORM app.forgive_try('code', here);
    PERFORM app.audit_append(here, NULL, 'enrol_handheld', NULL,
                             jsonb_build_object('station', the_station.code));
    RETURN jsonb_build_object('result', 'OK', 'station', the_station.code,
                              'login', the_station.login);
END $$;
