-- How a payback stands, and all that a payment company must be told of it.
CREATE OR REPLACE FUNCTION app.payback_answer(the_payback uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', b.id, 'state', b.state, 'tender', b.tender, 'amount', b.amount,
                              'source', b.source_id, 'paid', p.amount, 'asked', b.asked,
                              'reference', b.reference, 'reason', b.reason)
      FROM payback AS b LEFT JOIN payment AS p ON p.id = b.source_id WHERE b.id = the_payback
$$;
