-- Counts a wrong PIN and gives the answer of sign_in. `failures` came before it; the fifth locks
-- the number. `last_one`: the station is locked with it. Numbers that nobody has are forgotten
-- after 30 days.
CREATE OR REPLACE FUNCTION app.note_wrong_pin(
    here integer, the_staff integer, the_number text, the_failures smallint, last_one boolean
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    now_failed smallint := CASE WHEN the_failures >= 4 THEN 0 ELSE the_failures + 1 END;
    until timestamptz := CASE WHEN the_failures >= 4 THEN instant + interval '15 minutes' END;
BEGIN
    IF the_staff IS NOT NULL THEN
        UPDATE staff SET failures = now_failed, locked_until = until WHERE id = the_staff;
    ELSE
        UPDATE unknown_number SET failures = now_failed, locked_until = until
         WHERE digest = app.number_digest(the_number);
        DELETE FROM unknown_number WHERE tried_at < instant - interval '30 days';
    END IF;
    PERFORM app.audit_append(here, the_staff, 'sign_in_failed', NULL, '{}');
    IF last_one THEN
        PERFORM app.audit_append(here, the_staff, 'pins_guessed', NULL, '{"wrong": 20}');
    END IF;
    IF until IS NOT NULL THEN
        RETURN jsonb_build_object('result', 'LOCKED', 'until', until);
    END IF;
    RETURN jsonb_build_object('result', 'WRONG_PIN', 'tries_left', 4 - the_failures);
END $$;
