-- All that happened to an order, for a window: {"order"} → what orders_shown says of it, its
-- "tickets", "payments", and "events" in time order: sold, printed, a new code, admitted and what the
-- turnstile did, given back; each with when, where, by whom, at which ticket.
CREATE OR REPLACE FUNCTION app.order_history(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_order uuid := document->>'order';
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'sell');
    RETURN (app.orders_shown(ARRAY[the_order])->0) || jsonb_build_object(
        'tickets', app.tickets_shown(the_order), 'events', app.order_events(the_order),
        'request', (SELECT jsonb_build_object('state', r.state, 'amount', r.amount,
                                              'reason', r.reason, 'tickets', r.tickets,
                                              'why', r.why, 'by', f.name)
                      FROM refund_request AS r LEFT JOIN staff AS f ON f.id = r.decided_by
                     WHERE r.order_id = the_order AND r.state <> 'DONE'
                     ORDER BY r.asked_at DESC LIMIT 1),
        'waits', app.tickets_to_collect(the_order) IS NOT NULL AND EXISTS (
            SELECT FROM pickup WHERE order_id = the_order AND collected_as IS NULL),
        'owed', (SELECT coalesce(jsonb_agg(jsonb_build_array(tender, amount, state)
                                           ORDER BY created_at, id), '[]')
                   FROM payback WHERE order_id = the_order AND state <> 'SUCCEEDED'),
        'payments', (SELECT coalesce(jsonb_agg(jsonb_build_array(tender, amount) ORDER BY at, id),
                                     '[]') FROM payment WHERE order_id = the_order));
END $$;
