-- Books what was judged: a part of the verbs that give back. The order, its tickets and the shift are
-- locked; places are freed by the verb, after others may have been taken.
CREATE OR REPLACE FUNCTION app.book_refund(
    document jsonb, the_kind refund_kind, the_order sales_order, the_shift uuid, here integer,
    who integer, approver integer
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_id uuid := document->>'id';
    today date := app.business_date(clock_timestamp());
    worth record := app.worth_of_back(document->'tickets');
    the_number text := app.next_refund_number(here, today);
    left_over boolean;
BEGIN
    INSERT INTO refund (id, number, kind, order_id, station_id, staff_id, approver_id, shift_id,
                        business_date, at, reason, gross, fee, amount)
    VALUES (the_id, the_number, the_kind, the_order.id, here, who, approver, the_shift, today,
            clock_timestamp(), document->>'reason', worth.gross, worth.fee, worth.amount);
    PERFORM app.pay_back(the_id, the_order.id, the_shift, today, worth.amount,
                         document->'tenders', here, who,
                         app.take_tickets_back(the_id, document->'tickets', the_kind));
    left_over := EXISTS (SELECT FROM ticket WHERE order_id = the_order.id
                                              AND state IN ('ISSUED', 'ON_HOLD'));
    UPDATE sales_order
       SET state = CASE WHEN left_over THEN 'PARTLY_REFUNDED' WHEN the_kind = 'void' THEN 'VOIDED'
                        ELSE 'REFUNDED' END::order_state
     WHERE id = the_order.id;
    PERFORM app.free_purchases(the_id);
    IF NOT left_over THEN
        PERFORM app.give_back_coupons(the_order.id), app.give_back_promos(the_order.id);
    END IF;
    PERFORM app.check_points_back(
        the_id, the_order.id,
        (SELECT coalesce(sum(amount) FILTER (WHERE tender::text <> 'points'), 0)::bigint
           FROM payback WHERE refund_id = the_id), document->'points');
    IF jsonb_typeof(document->'points') = 'object' THEN
        PERFORM app.put_back(document->'points' || jsonb_build_object('refund', the_id), here, who);
    END IF;
    PERFORM app.audit_append(here, who, the_kind::text, the_order.id, jsonb_build_object(
        'refund', the_id, 'number', the_number, 'reason', document->>'reason',
        'amount', worth.amount, 'fee', worth.fee, 'approver', approver,
        'tickets', (SELECT jsonb_agg(jsonb_build_array(ticket_id, amount) ORDER BY ticket_id)
                      FROM refund_ticket WHERE refund_id = the_id)));
END $$;
