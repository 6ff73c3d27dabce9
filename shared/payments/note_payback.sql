-- Writes the payment of a payback that has gone; the shift is that of the till that gave it.
CREATE OR REPLACE FUNCTION app.note_payback(the_payback uuid, the_shift uuid) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date,
                         at, refund_id, reference)
    SELECT b.id, b.order_id, the_shift, b.tender, 'SUCCEEDED', -b.amount, -b.amount,
           app.business_date(b.settled_at), b.settled_at, b.refund_id, b.reference
      FROM payback AS b WHERE b.id = the_payback AND b.state = 'SUCCEEDED';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM110', 'the payback has not gone');
    END IF;
END $$;
