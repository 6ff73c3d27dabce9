-- Keeps what the server has sealed to gates: [{"id", "station", "day", "sealed"}], and drops what is
-- of earlier days. A gate whose key is another one by now is sealed to anew.
CREATE OR REPLACE FUNCTION app.send_day_keys(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    DELETE FROM day_message WHERE day < app.business_date(clock_timestamp());
    INSERT INTO day_message (id, station_id, day, sealed)
    SELECT (m->>'id')::uuid, (m->>'station')::integer, (m->>'day')::date,
           decode(m->>'sealed', 'hex')
      FROM jsonb_array_elements(document->'messages') AS m
     WHERE EXISTS (SELECT FROM gate_key AS g WHERE g.station_id = (m->>'station')::integer
                      AND g.public_key = decode(m->>'to', 'hex'))
        ON CONFLICT (station_id, day) DO NOTHING;
    RETURN '{}';
END $$;
