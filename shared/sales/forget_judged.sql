-- Trigger of stops: lines of their visit day are judged anew, with the stop or without it. Whoever
-- takes notes of a line holds the ground meanwhile (judge_line): it is waited for, and its note found.
CREATE OR REPLACE FUNCTION app.forget_judged() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM FROM ground_version FOR UPDATE;
    DELETE FROM judged_line WHERE visit_day = NEW.visit_day;
    RETURN NULL;
END $$;
