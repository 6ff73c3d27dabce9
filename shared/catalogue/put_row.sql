-- Writes one row of an edition from a document that has its columns: a new row for id 0, else the
-- row of that id in that edition. Gives the id. What breaks a constraint is refused by its name.
CREATE OR REPLACE FUNCTION app.put_row(the_table text, the_edition integer, given jsonb)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    the_id integer := given->>'id';
    named text := app.columns_but_id(the_table);
    broken text;
    empty text;
BEGIN
    given := given || jsonb_build_object('edition_id', the_edition);
    IF the_id = 0 THEN
        EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s'
                       ' FROM jsonb_populate_record(NULL::%1$I, $1) RETURNING id',
                       the_table, named) INTO the_id USING given;
    ELSE
        EXECUTE format('UPDATE %1$I SET (%2$s) = (SELECT %2$s'
                       ' FROM jsonb_populate_record(NULL::%1$I, $1))'
                       ' WHERE id = $2 AND edition_id = $3 RETURNING id',
                       the_table, named) INTO the_id USING given, the_id, the_edition;
    END IF;
    IF the_id IS NULL THEN
        PERFORM app.refuse_row(the_table, 'id');
    END IF;
    RETURN the_id;
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, empty = COLUMN_NAME;
    PERFORM app.refuse_row(the_table, broken, empty);
END $$;
