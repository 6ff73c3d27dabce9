-- Trigger of rows that people write: counts their changes, whatever a statement says of the count.
CREATE OR REPLACE FUNCTION app.count_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END;
    RETURN NEW;
END $$;
