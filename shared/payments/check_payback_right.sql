-- Whoever may authorise, or close the books, goes after money that does not arrive.
CREATE OR REPLACE FUNCTION app.check_payback_right(the_right text) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF (the_right IN ('authorise', 'close_day')) IS NOT TRUE THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "authorise"}');
    END IF;
END $$;
