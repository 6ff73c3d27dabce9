-- Takes a ticket type out of a draft: {edition, id of the terms, version}. Its prices go with it.
CREATE OR REPLACE FUNCTION app.remove_terms(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'catalogue_edit');
    was jsonb;
BEGIN
    PERFORM app.expect_version('ticket_terms', (document->>'id')::integer, document);
    was := app.take_row('ticket_terms', the_edition, (document->>'id')::integer);
    PERFORM app.audit_append(app.this_station(), who, 'remove_terms', NULL,
                             document || jsonb_build_object('was', was));
    RETURN '{}';
END $$;
