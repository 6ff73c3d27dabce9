-- Gives a draft of a contract up: {"id"}. It stays readable; nothing is ever deleted.
CREATE OR REPLACE FUNCTION app.drop_contract(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'distribution_edit');
    the_contract integer := document->>'id';
BEGIN
    PERFORM app.expect_version('contract', the_contract, document);
    PERFORM app.draft_contract(the_contract);
    UPDATE contract SET state = 'DROPPED' WHERE id = the_contract;
    PERFORM app.audit_append(here, who, 'drop_contract', NULL, document);
    RETURN 'true';
END $$;
