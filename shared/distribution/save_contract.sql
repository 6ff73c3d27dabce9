-- Writes a draft of a contract whole: the columns of the row, "prices" and "steps". Id 0 is a new
-- one. Gives the id.
CREATE OR REPLACE FUNCTION app.save_contract(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'distribution_edit');
    given contract := jsonb_populate_record(NULL::contract, document);
    broken text;
BEGIN
    PERFORM app.expect_version('contract', given.id, document);
    IF given.id = 0 THEN
        INSERT INTO contract (distributor_id, number, days, state, basis, period, prepaid,
                              credit_limit)
        VALUES (given.distributor_id, given.number, given.days, 'DRAFT', given.basis,
                given.period, given.prepaid, given.credit_limit)
        RETURNING id INTO given.id;
    ELSE
        PERFORM app.draft_contract(given.id);
        UPDATE contract
           SET number = given.number, days = given.days, basis = given.basis,
               period = given.period, prepaid = given.prepaid, credit_limit = given.credit_limit
         WHERE id = given.id;
        DELETE FROM contract_price WHERE contract_id = given.id;
        DELETE FROM commission_step WHERE contract_id = given.id;
    END IF;
    INSERT INTO contract_price (contract_id, ticket_type_id, visit_days, amount)
    SELECT given.id, ticket_type_id, visit_days, amount
      FROM jsonb_populate_recordset(NULL::contract_price, document->'prices');
    INSERT INTO commission_step (contract_id, from_ticket, rate, amount)
    SELECT given.id, from_ticket, rate, amount
      FROM jsonb_populate_recordset(NULL::commission_step, document->'steps');
    PERFORM app.audit_append(here, who, 'save_contract', NULL,
                             document || jsonb_build_object('id', given.id));
    RETURN to_jsonb(given.id);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('contract', broken);
END $$;
