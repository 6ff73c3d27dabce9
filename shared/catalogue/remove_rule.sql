-- Takes a price rule out of a draft: {edition, id, version}. The prices that it makes go with it.
CREATE OR REPLACE FUNCTION app.remove_rule(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'price_edit');
    was jsonb;
BEGIN
    PERFORM app.expect_version('price_rule', (document->>'id')::integer, document);
    DELETE FROM price WHERE rule_id = (SELECT id FROM price_rule
        WHERE id = (document->>'id')::integer AND edition_id = the_edition);
    was := app.take_row('price_rule', the_edition, (document->>'id')::integer);
    PERFORM app.audit_append(app.this_station(), who, 'remove_rule', NULL,
                             document || jsonb_build_object('was', was));
    RETURN '{}';
END $$;
