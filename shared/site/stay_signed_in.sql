-- Keeps the sign-in of a person alive who works without asking the database, as in a long form.
-- The program calls it only while keys are pressed; a token that has ended stays ended.
CREATE OR REPLACE FUNCTION app.stay_signed_in(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    instant timestamptz := clock_timestamp();
BEGIN
    UPDATE staff_token SET used_at = instant
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = here
       AND ended_at IS NULL AND used_at > instant - app.token_life();
    RETURN to_jsonb(FOUND);
END $$;
