-- Refuses a row by the first of the names that is known: of the constraint that it breaks, or of
-- the column; of neither if a value could not even be read.
CREATE OR REPLACE FUNCTION app.refuse_row(the_table text, VARIADIC broken text[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM app.refuse('SM025', 'a row breaks a rule of its table', jsonb_build_object(
        'table', the_table, 'rule', coalesce((SELECT name FROM unnest(broken) AS name
                                               WHERE name <> '' LIMIT 1), '')));
END $$;
