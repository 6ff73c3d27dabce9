-- Takes money for an account at a window: {"id", "member" | "distributor", "amount", "tender",
-- "reference", "terms"}. Of a member it is what is owed to them (2205), within what the law lets one
-- named account hold, with the terms they were given; of a distributor it settles what is owed to us
-- (1122). Gives {"number", "balance", "business_date", "at"}. The same id again gives the same.
CREATE OR REPLACE FUNCTION app.top_up(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_amount bigint := document->>'amount';
    the_tender text := document->>'tender';
    most CONSTANT bigint := 500000;  -- fen, of one member
    own customer_account;
    the_shift uuid;
BEGIN
    PERFORM app.check_id(the_id);
    -- in the order of the house: the shift before the member
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    IF document ? 'member' THEN
        own := app.member_account((document->>'member')::uuid, here, who);
    ELSE
        own := app.distributor_account((document->>'distributor')::integer);
    END IF;
    IF EXISTS (SELECT FROM account_entry WHERE id = the_id AND account_id = own.id) THEN
        RETURN app.account_answer(the_id);
    END IF;
    IF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF (the_amount BETWEEN 1 AND 100000000 AND
           CASE the_tender WHEN 'cash' THEN document->>'reference' IS NULL
                           WHEN 'card' THEN document->>'reference' ~ '^[0-9A-Z]{4,12}$' END AND
           (own.member_id IS NULL OR (document->>'terms')::integer > 0)) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the top-up does not add up');
    ELSIF own.member_id IS NOT NULL AND own.balance + the_amount > most THEN
        PERFORM app.refuse('SM131', 'more than one account may hold', jsonb_build_object(
            'limit', most, 'balance', own.balance));
    END IF;
    PERFORM app.put_account_entry(the_id, own.id, 'top_up', the_amount, 0, jsonb_build_object(
                'tender', the_tender, 'reference', document->'reference', 'shift_id', the_shift,
                'terms', CASE WHEN own.member_id IS NOT NULL THEN document->'terms' END),
                here, who),
            app.post_entry(the_id, 'top_up', the_id, app.business_date(clock_timestamp()), here,
                           who, ARRAY[app.tender_account(the_tender::tender),
                                      CASE WHEN own.member_id IS NULL THEN '1122' ELSE '2205' END],
                           ARRAY[the_amount, -the_amount]),
            app.audit_append(here, who, 'top_up', the_id, jsonb_build_object(
                'account', own.id, 'amount', the_amount, 'tender', the_tender));
    RETURN app.account_answer(the_id);
END $$;
