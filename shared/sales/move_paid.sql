-- Takes from an order what pays for the tickets that take the place of its own, as the "moved" parts
-- of `tenders` say; no money changes hands. A part of pay_back: gives what it adds to the entry. Only
-- where there is something to move to (SM008), and never more than a tender paid (SM052).
CREATE OR REPLACE FUNCTION app.move_paid(
    the_refund uuid, the_order uuid, the_shift uuid, who integer, tenders jsonb,
    OUT accounts text[], OUT amounts bigint[]
)
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    the_id uuid;
BEGIN
    accounts := '{}';
    amounts := '{}';
    FOR part IN SELECT tender, r.amount
                  FROM jsonb_to_recordset(tenders) AS r (tender tender, amount bigint, moved boolean)
                 WHERE r.moved ORDER BY tender LOOP
        IF NOT EXISTS (SELECT FROM refund WHERE id = the_refund
                          AND kind IN ('change', 'exchange', 'upgrade')) THEN
            PERFORM app.refuse('SM008', 'there is nothing to move to');
        ELSIF (part.amount > 0
               AND part.amount <= app.left_of_tender(the_order, part.tender)) IS NOT TRUE THEN
            PERFORM app.refuse('SM052', 'not the way it was paid',
                               jsonb_build_object('tender', part.tender));
        END IF;
        the_id := app.derive_id(the_refund, 'moved ' || part.tender);
        INSERT INTO payback (id, refund_id, order_id, tender, state, amount, created_at, settled_at,
                             settled_by)
        VALUES (the_id, the_refund, the_order, part.tender, 'SUCCEEDED', part.amount,
                clock_timestamp(), clock_timestamp(), who);
        PERFORM app.note_payback(the_id, the_shift);
        accounts := accounts || app.tender_account(part.tender);
        amounts := amounts || -part.amount;
    END LOOP;
END $$;
