-- Gives a person exactly these roles: {staff, roles: [codes], version}. Nobody changes their own.
CREATE OR REPLACE FUNCTION app.set_roles(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    person integer := (document->>'staff')::integer;
    wanted integer[];
BEGIN
    PERFORM app.refuse_oneself(who, person);
    -- Locked, so that nobody changes a role while it is given.
    wanted := ARRAY(SELECT id FROM role
                     WHERE code IN (SELECT jsonb_array_elements_text(document->'roles'))
                     ORDER BY id FOR SHARE);
    PERFORM 1 FROM staff WHERE id = person FOR UPDATE;
    PERFORM app.expect_version('staff', person, document);
    -- Taken first: two roles may each be held alone and not together.
    DELETE FROM staff_role WHERE staff_id = person AND NOT role_id = ANY (wanted);
    INSERT INTO staff_role (staff_id, role_id)
    SELECT person, one FROM unnest(wanted) AS one ORDER BY one ON CONFLICT DO NOTHING;
    PERFORM app.audit_append(here, who, 'set_roles', NULL, document);
    RETURN '{}';
END $$;
