-- Trigger before an entry: none may land in a business date whose books are shut.
CREATE OR REPLACE FUNCTION app.check_day_open() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM app.closed_day WHERE business_date = NEW.business_date) THEN
        PERFORM app.refuse('SM009', 'day is closed',
                           jsonb_build_object('day', NEW.business_date));
    END IF;
    RETURN NEW;
END $$;
