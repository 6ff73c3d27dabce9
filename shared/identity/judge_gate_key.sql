-- Approves the key that a gate has registered in place of an earlier one, or forgets it: {"station",
-- "key": hex, "approve"}. What was sealed to the former one goes; the server seals anew.
CREATE OR REPLACE FUNCTION app.judge_gate_key(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_station integer := document->>'station';
    key bytea := decode(document->>'key', 'hex');
    approve boolean := coalesce((document->>'approve')::boolean, false);
BEGIN
    UPDATE gate_key
       SET public_key = CASE WHEN approve THEN waiting_key ELSE public_key END,
           registered_at = CASE WHEN approve THEN waiting_since ELSE registered_at END,
           waiting_key = NULL, waiting_since = NULL
     WHERE station_id = the_station AND waiting_key = key;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM241', 'no such key waits');
    ELSIF approve THEN
        DELETE FROM day_message WHERE station_id = the_station;
    END IF;
    PERFORM app.audit_append(here, who, 'judge_gate_key', NULL, document);
    RETURN '{}';
END $$;
-- The gates whose keys wait, with the key.
CREATE OR REPLACE FUNCTION app.waiting_gate_keys()
RETURNS TABLE (station integer, key bytea, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT station_id, waiting_key, waiting_since FROM gate_key WHERE waiting_key IS NOT NULL
$$;
