-- Trigger before an entry: its amounts add up to nothing, its accounts are known, and it lands in no
-- business date whose books are shut. All its lines stand in one row: none can be missing or added.
CREATE OR REPLACE FUNCTION app.check_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    one bigint;
    total numeric := 0;
    known integer;
    closed boolean;
BEGIN
    FOREACH one IN ARRAY NEW.amounts LOOP
        total := total + one;
    END LOOP;
    SELECT (SELECT count(*) FROM unnest(NEW.accounts) AS mine (code)
             WHERE EXISTS (SELECT FROM app.account WHERE account.code = mine.code)),
           EXISTS (SELECT FROM app.closed_day WHERE business_date = NEW.business_date)
      INTO known, closed;
    IF total IS DISTINCT FROM 0 OR cardinality(NEW.amounts) < 2
       OR known <> cardinality(NEW.amounts)
       OR cardinality(NEW.accounts) <> cardinality(NEW.amounts) THEN
        RAISE EXCEPTION 'entry % does not balance', NEW.id USING ERRCODE = 'SM008';
    ELSIF closed THEN
        PERFORM app.refuse('SM009', 'day is closed',
                           jsonb_build_object('day', NEW.business_date));
    END IF;
    RETURN NEW;
END $$;
