-- How a charge stands, for whoever waits for it.
CREATE OR REPLACE FUNCTION app.charge_answer(the_charge uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT jsonb_build_object('id', id, 'state', state, 'amount', amount, 'tender', tender,
                              'reference', reference, 'reason', reason,
                              'cancel_requested', cancel_requested,
                              'asked', asked)
      FROM charge WHERE id = the_charge
$$;
