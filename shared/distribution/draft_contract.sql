-- Locks a contract that must be a draft.
CREATE OR REPLACE FUNCTION app.draft_contract(the_contract integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    its_state contract_state;
BEGIN
    SELECT state INTO its_state FROM contract WHERE id = the_contract FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM042', 'no such contract');
    ELSIF its_state <> 'DRAFT' THEN
        PERFORM app.refuse('SM040', 'the contract stands as it was signed',
                           jsonb_build_object('contract', the_contract, 'state', its_state));
    END IF;
END $$;
