-- Trigger after a change of a staff member: ends every sign-in that was made before it.
CREATE OR REPLACE FUNCTION app.end_sign_ins() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE app.staff_token SET ended_at = clock_timestamp()
     WHERE staff_id = NEW.id AND ended_at IS NULL;
    RETURN NULL;
END $$;
