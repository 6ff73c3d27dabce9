-- Locks an edition that is in one of these states; any other stands as it is (SM017).
CREATE OR REPLACE FUNCTION app.lock_edition(the_edition integer, VARIADIC states text[])
RETURNS edition
LANGUAGE plpgsql AS $$
DECLARE
    found edition;
BEGIN
    SELECT * INTO found FROM edition WHERE id = the_edition FOR UPDATE;
    IF found.state IS NULL OR NOT found.state::text = ANY (states) THEN
        PERFORM app.refuse('SM017', 'the edition stands as it is', jsonb_build_object(
            'edition', the_edition, 'state', coalesce(found.state::text, '')));
    END IF;
    RETURN found;
END $$;
