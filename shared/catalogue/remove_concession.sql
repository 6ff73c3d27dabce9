-- Takes a class out of the concession policy of a draft, unless a price rule is for it:
-- {edition, id, version}.
CREATE OR REPLACE FUNCTION app.remove_concession(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
    was jsonb;
BEGIN
    PERFORM app.expect_version('concession_class', (document->>'id')::integer, document);
    was := app.take_row('concession_class', the_edition, (document->>'id')::integer);
    PERFORM app.audit_append(app.this_station(), who, 'remove_concession', NULL,
                             document || jsonb_build_object('was', was));
    RETURN '{}';
END $$;
