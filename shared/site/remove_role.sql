-- Takes a role of the site's own away, once nobody holds it: {id, version}.
CREATE OR REPLACE FUNCTION app.remove_role(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    broken text;
BEGIN
    PERFORM app.expect_version('role', (document->>'id')::integer, document);
    DELETE FROM role WHERE id = (document->>'id')::integer AND NOT ready_made;
    PERFORM app.audit_append(here, who, 'remove_role', NULL, document);
    RETURN '{}';
EXCEPTION WHEN foreign_key_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('role', broken);
END $$;
