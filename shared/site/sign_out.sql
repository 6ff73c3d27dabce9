-- Ends the sign-in of this token at this station; an unknown token is already ended.
CREATE OR REPLACE FUNCTION app.sign_out(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer;
BEGIN
    UPDATE staff_token SET ended_at = clock_timestamp()
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = here AND ended_at IS NULL
     RETURNING staff_id INTO who;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'sign_out', NULL, '{}');
    END IF;
    RETURN '{}';
END $$;
