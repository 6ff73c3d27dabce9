-- Gives a member back in cash what is left on the account: {"id", "member", "amount", "grant"}. A
-- second person has allowed just that. Gives as app.top_up does; the same id again gives the same.
CREATE OR REPLACE FUNCTION app.pay_out(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_amount bigint := document->>'amount';
    own customer_account;
    the_shift uuid;
    signer integer;
BEGIN
    PERFORM app.check_id(the_id);
    -- in the order of the house: the shift before the member
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    own := app.member_account((document->>'member')::uuid, here, who);
    IF EXISTS (SELECT FROM account_entry WHERE id = the_id AND account_id = own.id) THEN
        RETURN app.account_answer(the_id);
    END IF;
    IF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF (the_amount > 0) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'nothing to pay out');
    END IF;
    signer := app.consume_grant((document->>'grant')::uuid, here, who, 'pay_out', own.member_id,
                                the_amount);
    PERFORM app.put_account_entry(the_id, own.id, 'pay_out', -the_amount, 0, jsonb_build_object(
                'tender', 'cash', 'shift_id', the_shift, 'approver_id', signer), here, who),
            app.post_entry(the_id, 'pay_out', the_id, app.business_date(clock_timestamp()), here,
                           who, ARRAY['1001', '2205'], ARRAY[-the_amount, the_amount]),
            app.audit_append(here, who, 'pay_out', the_id, jsonb_build_object(
                'account', own.id, 'amount', the_amount, 'approver', signer));
    RETURN app.account_answer(the_id);
END $$;
