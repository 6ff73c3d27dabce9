-- The staff member behind a token at a station, if the token lives and holds the right.
-- A token idles out after app.token_life(); its time of use is written at most every 30 seconds,
-- so that a sale does not pay for it.
CREATE OR REPLACE FUNCTION app.staff_of(token text, the_station integer, the_right text)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    seen record;
    instant timestamptz := clock_timestamp();
BEGIN
    SELECT digest, staff_id, rights, used_at INTO seen FROM staff_token
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = the_station
       AND ended_at IS NULL AND used_at > instant - app.token_life();
    IF NOT FOUND THEN
        PERFORM app.refuse('SM004', 'not signed in');
    END IF;
    IF (the_right = ANY (seen.rights)) IS NOT TRUE THEN
        PERFORM app.refuse('SM005', 'not permitted', jsonb_build_object('right', the_right));
    END IF;
    IF seen.used_at < instant - interval '30 seconds' THEN
        UPDATE staff_token SET used_at = instant WHERE digest = seen.digest;
    END IF;
    RETURN seen.staff_id;
END $$;
