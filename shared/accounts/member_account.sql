-- Locks a member and the account of the membership, which is made at its first use; gives it. What
-- others had that were merged into it is brought together there.
CREATE OR REPLACE FUNCTION app.member_account(the_member uuid, here integer, who integer)
RETURNS customer_account
LANGUAGE plpgsql AS $$
DECLARE
    own member := app.lock_member(the_member);
    found customer_account;
    other customer_account;
    moved uuid;
BEGIN
    INSERT INTO customer_account (member_id) VALUES (own.id) ON CONFLICT (member_id) DO NOTHING;
    SELECT * INTO found FROM customer_account WHERE member_id = own.id FOR UPDATE;
    FOR other IN
        SELECT a.* FROM customer_account AS a JOIN member AS m ON m.id = a.member_id
         WHERE m.root_id = own.id AND a.id <> found.id AND a.balance > 0 ORDER BY a.id
           FOR UPDATE OF a
    LOOP
        moved := app.derive_id(own.id, 'merge ' || other.id || ' ' || other.entries);
        PERFORM app.put_account_entry(moved, other.id, 'merge', -other.balance, 0, NULL, here, who),
                app.put_account_entry(app.derive_id(moved, 'to'), found.id, 'merge',
                                      other.balance, 0, NULL, here, who);
        SELECT * INTO found FROM customer_account WHERE id = found.id;
    END LOOP;
    RETURN found;
END $$;
