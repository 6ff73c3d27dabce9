-- Uses a voucher up for an order that was just recorded: one that was approved and never used, within
-- its days (SM133). One of value pays no more than its value, and no change is given; one for a
-- ticket pays for one ticket of its type that no other voucher pays for. Gives its number.
CREATE OR REPLACE FUNCTION app.use_voucher(the_order uuid, the_amount bigint, the_digest bytea)
RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    one record;
    today date := app.business_date(clock_timestamp());
BEGIN
    SELECT v.id, v.number, v.state, b.id AS batch, b.days, b.amount, b.ticket_type_id, b.withdrawn_at,
           b.approved_at
      INTO one FROM voucher AS v JOIN voucher_batch AS b ON b.id = v.batch_id
     WHERE v.digest = the_digest FOR UPDATE OF v;
    IF one.id IS NULL OR one.state <> 'ISSUED' OR NOT one.days @> today
       OR one.withdrawn_at IS NOT NULL OR one.approved_at IS NULL THEN
        PERFORM app.refuse('SM133', 'the voucher is not good', jsonb_build_object('why',
            CASE WHEN one.id IS NULL THEN 'UNKNOWN' WHEN one.state <> 'ISSUED' THEN 'USED'
                 WHEN one.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                 WHEN one.approved_at IS NULL THEN 'NOT_APPROVED'
                 WHEN lower(one.days) > today THEN 'NOT_YET' ELSE 'OVER' END));
    ELSIF one.amount < the_amount OR one.ticket_type_id IS NOT NULL AND (
            SELECT count(*) FILTER (WHERE k.price = the_amount) = 0
                   OR count(*) <= (SELECT count(*) FROM voucher AS u
                                     JOIN voucher_batch AS c ON c.id = u.batch_id
                                    WHERE u.order_id = the_order
                                      AND c.ticket_type_id = one.ticket_type_id)
              FROM ticket AS k
             WHERE k.order_id = the_order AND k.ticket_type_id = one.ticket_type_id) THEN
        PERFORM app.refuse('SM133', 'the voucher does not pay so much', '{"why": "AMOUNT"}');
    END IF;
    UPDATE voucher SET state = 'USED', order_id = the_order, used_at = clock_timestamp()
     WHERE id = one.id;
    RETURN one.batch || '-' || one.number;
END $$;
