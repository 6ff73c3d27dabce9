-- Trigger of edition: begins as a draft, goes its one way, and what was in force stays as it is.
-- A checked edition may be taken up again; a draft or a checked one may be dropped, and one in force
-- as long as its time has not come.
CREATE OR REPLACE FUNCTION app.edition_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' AND NEW.state = 'DRAFT'
       OR TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.made_at = OLD.made_at
          AND NEW.made_by IS NOT DISTINCT FROM OLD.made_by
          AND NEW.copied_from IS NOT DISTINCT FROM OLD.copied_from AND NEW.makers @> OLD.makers
          AND ((OLD.state, NEW.state) IN (('DRAFT', 'DRAFT'), ('DRAFT', 'CHECKED'),
               ('DRAFT', 'DROPPED'), ('CHECKED', 'DRAFT'), ('CHECKED', 'IN_FORCE'),
               ('CHECKED', 'DROPPED'))
               OR OLD.state = 'IN_FORCE' AND NEW.state = 'DROPPED'
                  AND OLD.in_force_from > clock_timestamp()) THEN
        RETURN NEW;
    END IF;
    PERFORM app.refuse('SM017', 'the edition stands as it is', jsonb_build_object(
        'edition', NEW.id, 'state', CASE TG_OP WHEN 'INSERT' THEN NEW.state ELSE OLD.state END));
END $$;
