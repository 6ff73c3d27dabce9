-- Locks an edition that is in one of these states; any other stands as it is (SM017).
CREATE OR REPLACE FUNCTION app.lock_edition(the_edition integer, VARIADIC states text[])
RETURNS edition
LANGUAGE plpgsql AS $$
DECLARE
    held edition;
BEGIN
    -- The table first, as all who call this change it: put_in_force holds the table and then waits
    -- for a row, and whoever had the row would wait for the table.
    LOCK TABLE edition IN ROW EXCLUSIVE MODE;
    SELECT * INTO held FROM edition WHERE id = the_edition FOR UPDATE;
    IF held.state IS NULL OR NOT held.state::text = ANY (states) THEN
        PERFORM app.refuse('SM017', 'the edition stands as it is', jsonb_build_object(
            'edition', the_edition, 'state', coalesce(held.state::text, '')));
    END IF;
    RETURN held;
END $$;
