-- Takes one row out of an edition, unless another row still names it; gives what it was.
CREATE OR REPLACE FUNCTION app.take_row(the_table text, the_edition integer, the_id integer)
RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    broken text;
    was jsonb;
BEGIN
    EXECUTE format('DELETE FROM %1$I AS gone WHERE id = $1 AND edition_id = $2'
                   ' RETURNING to_jsonb(gone)', the_table) INTO was USING the_id, the_edition;
    IF was IS NULL THEN
        PERFORM app.refuse_row(the_table, 'id');
    END IF;
    RETURN was;
EXCEPTION WHEN integrity_constraint_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row(the_table, broken);
END $$;
