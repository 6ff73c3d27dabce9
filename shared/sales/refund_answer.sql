-- What a recorded refund says to the window: the same however often it is asked.
CREATE OR REPLACE FUNCTION app.refund_answer(the_refund uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
               'number', r.number, 'kind', r.kind, 'business_date', r.business_date, 'at', r.at,
               'gross', r.gross, 'fee', r.fee, 'amount', r.amount,
               'tenders', (SELECT coalesce(jsonb_agg(jsonb_build_array(tender, amount)
                                                     ORDER BY tender), '[]')
                             FROM (SELECT b.tender, sum(b.amount) AS amount FROM payback AS b
                                    WHERE b.refund_id = r.id GROUP BY b.tender) AS each),
               'tickets', (SELECT jsonb_agg(jsonb_build_array(b.ticket_id, b.gross)
                                            ORDER BY b.ticket_id)
                             FROM refund_ticket AS b WHERE b.refund_id = r.id))
      FROM refund AS r WHERE r.id = the_refund
$$;
