-- Writes the site's own layout of a kind of paper: {id (0 is a new one), code, content, version} →
-- {id}. Python has checked the text; the code stands. Nothing is deleted: "" is the shipped one.
CREATE OR REPLACE FUNCTION app.save_layout(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_layout integer := (document->>'id')::integer;
    broken text;
BEGIN
    IF the_layout = 0 THEN
        INSERT INTO print_layout (code, content)
        VALUES (document->>'code', document->>'content') RETURNING id INTO the_layout;
    ELSE
        PERFORM app.expect_version('print_layout', the_layout, document);
        UPDATE print_layout SET content = document->>'content' WHERE id = the_layout;
    END IF;
    PERFORM app.audit_append(here, who, 'save_layout', NULL, document);
    RETURN jsonb_build_object('id', the_layout);
EXCEPTION WHEN unique_violation THEN
    PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                       jsonb_build_object('table', 'print_layout', 'id', 0));
WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('print_layout', broken);
END $$;
