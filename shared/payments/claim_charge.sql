-- Gives the server the right to charge: {"id", "gateway"}. Whoever moves it from CREATED to SENT may
-- call the payment company, once, after this is committed, and reads the customer's code, which is
-- then gone. From here on the order's places do not expire until the answer is known. Nothing for
-- a charge that is not, or no longer, to be made: an order that has ended cancels it.
CREATE OR REPLACE FUNCTION app.claim_charge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    instant timestamptz;
    asked charge;
BEGIN
    SELECT * INTO asked FROM charge WHERE id = the_id;
    PERFORM 1 FROM place_hold WHERE id = asked.order_id FOR UPDATE;
    SELECT * INTO asked FROM charge WHERE id = the_id FOR UPDATE;
    instant := clock_timestamp();
    IF (asked.state = 'CREATED' AND asked.charge_before > instant) IS NOT TRUE THEN
        RETURN NULL;
    END IF;
    IF NOT app.extend_hold(asked.order_id, 'infinity') THEN
        PERFORM app.withdraw_charge(the_id);
        RETURN NULL;
    END IF;
    UPDATE charge SET state = 'SENT', gateway = document->>'gateway', auth_code = NULL,
                      next_at = instant + interval '10 seconds'
     WHERE id = the_id AND state = 'CREATED';
    RETURN jsonb_build_object('id', the_id, 'tender', asked.tender, 'amount', asked.amount,
                              'code', asked.auth_code);
END $$;
