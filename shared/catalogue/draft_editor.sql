-- The staff member who may write in a draft: holds the right, and the edition is a draft. The
-- edition stays locked until the end, so that no check and no copy meets half a change; whoever
-- writes in it is one of its makers from then on.
CREATE OR REPLACE FUNCTION app.draft_editor(the_edition integer, token text, the_right text)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    who integer := app.staff_of(token, app.this_station(), the_right);
BEGIN
    PERFORM app.lock_edition(the_edition, 'DRAFT');
    UPDATE edition SET makers = makers || who
     WHERE id = the_edition AND NOT who = ANY (makers);
    RETURN who;
END $$;
