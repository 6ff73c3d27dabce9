-- The staff member that a machine is in the books: nobody signs in as it, for nobody knows its PIN
-- and it is not active. Made when the machine first works.
CREATE OR REPLACE FUNCTION app.machine_staff(machine station) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    found integer := (SELECT id FROM staff WHERE number = machine.login);
BEGIN
    IF found IS NULL THEN
        INSERT INTO staff (number, name, salt, proof_digest, rights, active)
        VALUES (machine.login, machine.name_zh,
                sha256(convert_to(gen_random_uuid()::text, 'UTF8')),
                sha256(convert_to(gen_random_uuid()::text, 'UTF8')), '{}', false)
        RETURNING id INTO found;
    END IF;
    RETURN found;
END $$;
