-- Trigger before a payment changes: what was still to be checked is confirmed or lost, once.
CREATE OR REPLACE FUNCTION app.payment_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state = 'TO_CHECK' AND NEW.state IN ('SUCCEEDED', 'LOST')
        AND NEW IS NOT DISTINCT FROM (jsonb_populate_record(OLD, jsonb_build_object(
            'state', NEW.state)))) IS NOT TRUE THEN
        RAISE EXCEPTION 'a payment stands as it is' USING ERRCODE = 'SM008';
    END IF;
    RETURN NEW;
END $$;
