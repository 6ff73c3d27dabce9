-- Locks the account of a distributor, which is made at its first use; gives it.
CREATE OR REPLACE FUNCTION app.distributor_account(the_distributor integer)
RETURNS customer_account
LANGUAGE plpgsql AS $$
DECLARE
    found customer_account;
BEGIN
    INSERT INTO customer_account (distributor_id)
    SELECT id FROM distributor WHERE id = the_distributor ON CONFLICT (distributor_id) DO NOTHING;
    SELECT * INTO found FROM customer_account WHERE distributor_id = the_distributor FOR UPDATE;
    IF found.id IS NULL THEN
        PERFORM app.refuse('SM134', 'no such account');
    END IF;
    RETURN found;
END $$;
