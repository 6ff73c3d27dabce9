-- Writes a person's name anew: {staff, name, version} → {version}, which it is in now.
CREATE OR REPLACE FUNCTION app.rename_staff(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    now_is integer;
BEGIN
    PERFORM app.expect_version('staff', (document->>'staff')::integer, document);
    UPDATE staff SET name = document->>'name' WHERE id = (document->>'staff')::integer
    RETURNING version INTO now_is;
    PERFORM app.audit_append(here, who, 'rename_staff', NULL,
                             jsonb_build_object('staff', document->'staff'));
    RETURN jsonb_build_object('version', now_is);
END $$;
