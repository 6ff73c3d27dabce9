-- Writes a weekly pattern of a draft with what is kept for pools: {edition, pattern}; id 0 is new.
CREATE OR REPLACE FUNCTION app.save_pattern(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'capacity_edit');
    the_pattern integer := document->'pattern'->>'id';
BEGIN
    PERFORM app.expect_version('slot_pattern', the_pattern, document->'pattern');
    the_pattern := app.put_row('slot_pattern', the_edition, document->'pattern');
    DELETE FROM slot_share WHERE pattern_id = the_pattern;
    PERFORM app.put_rows('slot_share', document->'pattern'->'shares',
                         jsonb_build_object('pattern_id', the_pattern));
    PERFORM app.audit_append(app.this_station(), who, 'save_pattern', NULL, document);
    RETURN jsonb_build_object('pattern', the_pattern);
END $$;
