-- Gives a draft another title: {edition, title, was}. `was` is the title that the writer has seen:
-- where another stands, somebody else has written it meanwhile.
CREATE OR REPLACE FUNCTION app.rename_draft(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
BEGIN
    IF document->>'was' IS DISTINCT FROM (SELECT title FROM edition WHERE id = the_edition) THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                           jsonb_build_object('table', 'edition', 'id', the_edition));
    END IF;
    UPDATE edition SET title = document->>'title' WHERE id = the_edition;
    PERFORM app.audit_append(app.this_station(), who, 'rename_draft', NULL, document);
    RETURN '{}';
END $$;
