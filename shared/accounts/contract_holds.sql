-- Gives a contract under which a distributor may buy today; any other is refused (SM132). Who is
-- frozen makes no new order.
CREATE OR REPLACE FUNCTION app.contract_holds(the_contract integer) RETURNS contract
LANGUAGE plpgsql STABLE AS $$
DECLARE
    found contract;
BEGIN
    SELECT c.* INTO found FROM contract AS c JOIN distributor AS d ON d.id = c.distributor_id
     WHERE c.id = the_contract AND c.state = 'SIGNED' AND NOT d.frozen
       AND c.days @> app.business_date(clock_timestamp());
    IF found.id IS NULL THEN
        PERFORM app.refuse('SM132', 'the contract does not hold',
                           jsonb_build_object('contract', the_contract));
    END IF;
    RETURN found;
END $$;
