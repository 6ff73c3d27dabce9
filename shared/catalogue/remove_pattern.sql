-- Takes a weekly pattern out of a draft: {edition, id, version}.
CREATE OR REPLACE FUNCTION app.remove_pattern(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'capacity_edit');
    was jsonb;
BEGIN
    PERFORM app.expect_version('slot_pattern', (document->>'id')::integer, document);
    was := app.take_row('slot_pattern', the_edition, (document->>'id')::integer);
    PERFORM app.audit_append(app.this_station(), who, 'remove_pattern', NULL,
                             document || jsonb_build_object('was', was));
    RETURN '{}';
END $$;
