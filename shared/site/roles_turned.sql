-- Trigger after roles were given or taken, or a role was given other rights: renews the rights of
-- the persons whom it concerns.
CREATE OR REPLACE FUNCTION app.roles_turned() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'role' THEN
        PERFORM app.renew_rights(ARRAY(SELECT staff_id FROM app.staff_role WHERE role_id = NEW.id));
    ELSE
        PERFORM app.renew_rights(ARRAY[coalesce(NEW.staff_id, OLD.staff_id)]);
    END IF;
    RETURN NULL;
END $$;
