-- Takes a person on: {number, name, salt, proof, roles: [codes]} → {staff}. Only a digest of the
-- proof of the PIN is kept, and neither goes to the log.
CREATE OR REPLACE FUNCTION app.add_staff(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    added integer;
    broken text;
    empty text;
BEGIN
    INSERT INTO staff (number, name, salt, proof_digest, rights, active)
    VALUES (document->>'number', document->>'name', decode(document->>'salt', 'hex'),
            sha256(decode(document->>'proof', 'hex')), '{}', true)
    RETURNING id INTO added;
    INSERT INTO staff_role (staff_id, role_id)
    SELECT added, id FROM role
     WHERE code IN (SELECT jsonb_array_elements_text(document->'roles')) ORDER BY id FOR SHARE;
    PERFORM app.audit_append(here, who, 'add_staff', NULL, jsonb_build_object(
        'staff', added, 'number', document->'number', 'roles', document->'roles'));
    RETURN jsonb_build_object('staff', added);
EXCEPTION WHEN unique_violation OR not_null_violation THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME, empty = COLUMN_NAME;
    PERFORM app.refuse_row('staff', broken, empty);
END $$;
