-- Writes a price rule of a draft: {edition, rule}; id 0 is a new one.
CREATE OR REPLACE FUNCTION app.save_rule(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'price_edit');
    the_class integer := document->'rule'->>'concession_id';
    the_rule integer := document->'rule'->>'id';
BEGIN
    PERFORM app.expect_version('price_rule', the_rule, document->'rule');
    IF the_class IS NOT NULL AND NOT EXISTS (
        SELECT FROM concession_class WHERE id = the_class AND edition_id = the_edition
    ) THEN
        PERFORM app.refuse_row('price_rule', 'concession_id');
    END IF;
    the_rule := app.put_row('price_rule', the_edition, document->'rule');
    PERFORM app.audit_append(app.this_station(), who, 'save_rule', NULL, document);
    RETURN jsonb_build_object('rule', the_rule);
END $$;
