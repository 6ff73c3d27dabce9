-- Gives a draft another title: {edition, title}.
CREATE OR REPLACE FUNCTION app.rename_draft(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
BEGIN
    UPDATE edition SET title = document->>'title' WHERE id = the_edition;
    PERFORM app.audit_append(app.this_station(), who, 'rename_draft', NULL, document);
    RETURN '{}';
END $$;
