-- Lets a person sign in, or no longer: {staff, active, version}. Nobody switches themselves off: so
-- there is always somebody left who can switch people on.
CREATE OR REPLACE FUNCTION app.switch_staff(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'staff_edit');
    person integer := (document->>'staff')::integer;
BEGIN
    PERFORM app.refuse_oneself(who, person);
    PERFORM app.expect_version('staff', person, document);
    UPDATE staff SET active = (document->>'active')::boolean, failures = 0, locked_until = NULL
     WHERE id = person;
    PERFORM app.audit_append(here, who, 'switch_staff', NULL, document);
    RETURN '{}';
END $$;
