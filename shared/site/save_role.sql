-- Writes a role of the site's own: {id (0 is a new one), code, name_zh, name_en, rights, version} →
-- {role}. Ready-made roles stand as they are, and nobody gives their own role other rights.
CREATE OR REPLACE FUNCTION app.save_role(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    the_role integer := (document->>'id')::integer;
    wanted text[] := ARRAY(SELECT jsonb_array_elements_text(document->'rights'));
    broken text;
    empty text;
BEGIN
    PERFORM app.expect_version('role', the_role, document);
    PERFORM app.refuse_conflict(wanted);
    IF EXISTS (SELECT FROM staff_role WHERE role_id = the_role AND staff_id = who)
       OR EXISTS (SELECT FROM role WHERE id = the_role AND ready_made) THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "change_this_role"}');
    END IF;
    IF the_role = 0 THEN
        INSERT INTO role (code, name_zh, name_en, rights)
        VALUES (document->>'code', document->>'name_zh', document->>'name_en', wanted)
        RETURNING id INTO the_role;
    ELSE
        UPDATE role SET name_zh = document->>'name_zh', name_en = document->>'name_en',
                        rights = wanted
         WHERE id = the_role;
    END IF;
    PERFORM app.audit_append(here, who, 'save_role', NULL, document);
    RETURN jsonb_build_object('role', the_role);
EXCEPTION WHEN integrity_constraint_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, empty = COLUMN_NAME;
    PERFORM app.refuse_row('role', broken, empty);
END $$;
