-- Makes the rights of some persons the union of their roles again. What they may not hold together
-- is refused, and so the role is not given, or not changed.
CREATE OR REPLACE FUNCTION app.renew_rights(persons integer[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    -- Locked before roles are read: who waited here must see what the other has given and taken.
    PERFORM 1 FROM app.staff WHERE id = ANY (persons) ORDER BY id FOR UPDATE;
    FOR one IN
        SELECT s.id, ARRAY(SELECT DISTINCT held FROM app.staff_role AS given
                             JOIN app.role AS r ON r.id = given.role_id
                             CROSS JOIN LATERAL unnest(r.rights) AS held
                            WHERE given.staff_id = s.id ORDER BY held) AS rights
          FROM app.staff AS s WHERE s.id = ANY (persons) ORDER BY s.id
    LOOP
        PERFORM app.refuse_conflict(one.rights);
        UPDATE app.staff SET rights = one.rights
         WHERE id = one.id AND rights IS DISTINCT FROM one.rights;
    END LOOP;
END $$;
