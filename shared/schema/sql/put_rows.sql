-- Adds the rows of a list of documents to a table; `fixed` holds the columns that all of them
-- share, such as the terms they belong to. What breaks a constraint is refused by its name.
CREATE OR REPLACE FUNCTION app.put_rows(the_table text, list jsonb, fixed jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    named text := app.columns_but_id(the_table);
    broken text;
    empty text;
BEGIN
    EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s FROM jsonb_array_elements($1) AS one'
                   ' CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$I, one || $2) AS filled',
                   the_table, named) USING list, fixed;
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, empty = COLUMN_NAME;
    PERFORM app.refuse_row(the_table, broken, empty);
END $$;
