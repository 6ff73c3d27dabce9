-- Lets a draft hold from its first day on: {"id", "version": that was judged}. One signed contract of
-- a distributor holds on a day; the exclusion constraint sees to it, this names the other one.
CREATE OR REPLACE FUNCTION app.sign_contract(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'distribution_edit');
    the_contract integer := document->>'id';
    other text;
BEGIN
    PERFORM app.expect_version('contract', the_contract, document);
    PERFORM app.draft_contract(the_contract);
    UPDATE contract SET state = 'SIGNED', signed_by = who, signed_at = clock_timestamp()
     WHERE id = the_contract;
    PERFORM app.audit_append(here, who, 'sign_contract', NULL, document);
    RETURN 'true';
EXCEPTION WHEN exclusion_violation THEN
    SELECT o.number INTO other FROM contract AS o JOIN contract AS c ON c.id = the_contract
     WHERE o.distributor_id = c.distributor_id AND o.state = 'SIGNED' AND o.days && c.days
     LIMIT 1;
    PERFORM app.refuse('SM041', 'another contract holds then',
                       jsonb_build_object('number', coalesce(other, '')));
END $$;
