-- Has a handheld known by something new: {key, device}, the public key and a digest. Whoever asks has
-- proved that the key is its own. What it was known by before is good for nothing from then on; a
-- device that was replaced has no key here → {station, login}, null for none.
CREATE OR REPLACE FUNCTION app.renew_handheld(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_station station;
BEGIN
    UPDATE handheld AS h SET device_digest = decode(document->>'device', 'hex')
      FROM station AS s
     WHERE h.public_key = decode(document->>'key', 'hex') AND s.id = h.station_id
       AND octet_length(decode(document->>'device', 'hex')) = 32
    RETURNING s.* INTO the_station;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    PERFORM app.audit_append(here, NULL, 'renew_handheld', NULL,
                             jsonb_build_object('station', the_station.code));
    RETURN jsonb_build_object('station', the_station.code, 'login', the_station.login);
END $$;
