-- Trigger: a shift goes one way, and only from the count back to selling.
CREATE OR REPLACE FUNCTION app.shift_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (('OPEN', 'COUNTING'), ('COUNTING', 'OPEN'),
                                      ('COUNTING', 'CLOSED'), ('CLOSED', 'REVIEWED'),
                                      ('REVIEWED', 'POSTED')) THEN
        RAISE EXCEPTION 'a shift does not go from % to %', OLD.state, NEW.state
            USING ERRCODE = 'SM011';
    END IF;
    RETURN NEW;
END $$;
