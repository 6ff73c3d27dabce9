-- Says to which public key the keys of the day are to be sealed for this gate: {"public_key": hex}
-- → whether it waits. The first one of a station is taken at its word, when the site is set up.
-- Another one than before, of a PC that was replaced or of somebody who has its login, waits until
-- the office has approved it; until then the former one is sealed to.
CREATE OR REPLACE FUNCTION app.register_gate_key(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    key bytea := decode(document->>'public_key', 'hex');
    known gate_key;
BEGIN
    INSERT INTO gate_key (station_id, public_key, registered_at)
    VALUES (here, key, clock_timestamp()) ON CONFLICT (station_id) DO NOTHING;
    IF FOUND THEN
        PERFORM app.audit_append(here, NULL, 'register_gate_key', NULL, document);
        RETURN 'false';
    END IF;
    SELECT * INTO known FROM gate_key WHERE station_id = here FOR UPDATE;
    IF known.public_key = key THEN
        RETURN 'false';
    ELSIF known.waiting_key IS DISTINCT FROM key THEN
        UPDATE gate_key SET waiting_key = key, waiting_since = clock_timestamp()
         WHERE station_id = here;
        PERFORM app.audit_append(here, NULL, 'register_gate_key', NULL,
                                 document || '{"waiting": true}');
    END IF;
    RETURN 'true';
END $$;
