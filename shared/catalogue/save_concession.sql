-- Writes a class of the concession policy of a draft: {edition, concession}; id 0 is a new one. The
-- version in it is the one that was read.
CREATE OR REPLACE FUNCTION app.save_concession(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
    the_class integer := document->'concession'->>'id';
BEGIN
    PERFORM app.expect_version('concession_class', the_class, document->'concession');
    the_class := app.put_row('concession_class', the_edition, document->'concession');
    PERFORM app.audit_append(app.this_station(), who, 'save_concession', NULL, document);
    RETURN jsonb_build_object('concession', the_class);
END $$;
