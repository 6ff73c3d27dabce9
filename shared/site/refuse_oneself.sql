-- Refuses what nobody does to oneself: give or take one's own roles, switch oneself off.
CREATE OR REPLACE FUNCTION app.refuse_oneself(who integer, the_staff integer) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF who = the_staff THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "change_oneself"}');
    END IF;
END $$;
