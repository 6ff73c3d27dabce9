-- Refuses to write over what the writer has not seen: the document has the `version` in which the
-- row was read. The row stays locked until the end, so that of two writers the second is refused;
-- a row that is gone has changed too, and a writer who says no version has seen none. Only a new row
-- (id 0) is not asked.
CREATE OR REPLACE FUNCTION app.expect_version(the_table text, the_id integer, document jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    seen integer := document->>'version';
    present integer;
BEGIN
    IF coalesce(the_id, 0) = 0 THEN
        RETURN;
    END IF;
    EXECUTE format('SELECT version FROM app.%I WHERE id = $1 FOR NO KEY UPDATE', the_table)
       INTO present USING the_id;
    IF present = seen IS NOT TRUE THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                           jsonb_build_object('table', the_table, 'id', the_id));
    END IF;
END $$;
