-- Gives money back by the tenders that paid, and posts it: what is no longer owed comes off deferred
-- revenue; money and fee are what it becomes, and the rest is revenue. A tender gives back no more
-- than it paid (SM052), so that nobody gets cash for a card. At a till cash and cards are given back
-- at once, and so is what was no money (see give_tender); what goes another way, has no till, or goes
-- back to a card by a `terminal`, is owed until it has gone (see owe_back, owe_card).
CREATE OR REPLACE FUNCTION app.pay_back(
    the_refund uuid, the_order uuid, the_shift uuid, today date, amount bigint, tenders jsonb,
    here integer, who integer, owed bigint
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    moved record;
    accounts text[] := ARRAY['2203'];
    amounts bigint[] := ARRAY[owed];
    the_fee bigint := (SELECT fee FROM refund WHERE id = the_refund);
BEGIN
    IF (amount = (SELECT coalesce(sum((t->>'amount')::bigint), 0)
                    FROM jsonb_array_elements(tenders) AS t)) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the tenders do not add up');
    END IF;
    moved := app.move_paid(the_refund, the_order, the_shift, who, tenders);
    accounts := accounts || moved.accounts;
    amounts := amounts || moved.amounts;
    FOR part IN SELECT tender, r.amount, r.terminal FROM jsonb_to_recordset(tenders)
                           AS r (tender tender, amount bigint, moved boolean, terminal boolean)
                 WHERE r.moved IS NOT TRUE ORDER BY tender LOOP
        IF (part.amount > 0
            AND part.amount <= app.left_of_tender(the_order, part.tender)) IS NOT TRUE THEN
            PERFORM app.refuse('SM052', 'not the way it was paid',
                               jsonb_build_object('tender', part.tender));
        END IF;
        IF part.tender::text IN ('prepaid', 'account', 'voucher', 'points')
           OR part.tender IN ('cash', 'card') AND the_shift IS NOT NULL
              AND part.terminal IS NOT TRUE THEN
            INSERT INTO payback (id, refund_id, order_id, tender, state, amount, created_at,
                                 settled_at, settled_by)
            VALUES (app.derive_id(the_refund, part.tender::text), the_refund, the_order,
                    part.tender, 'SUCCEEDED', part.amount, clock_timestamp(), clock_timestamp(),
                    who);
            PERFORM app.give_tender(the_refund, the_order, part.tender::text, part.amount, here,
                                    who),
                    app.note_payback(app.derive_id(the_refund, part.tender::text), the_shift);
            accounts := accounts || app.tender_account(part.tender);
        ELSE
            IF part.tender = 'card' AND part.terminal THEN
                PERFORM app.owe_card(the_refund, the_order, part.amount);
            ELSE
                PERFORM app.owe_back(the_refund, the_order, part.tender, part.amount);
            END IF;
            accounts := accounts || '2241'::text;
        END IF;
        amounts := amounts || -part.amount;
    END LOOP;
    IF the_fee > 0 THEN
        accounts := accounts || '6051'::text;
        amounts := amounts || -the_fee;
    END IF;
    IF owed <> amount + the_fee THEN
        accounts := accounts || '6001'::text;
        amounts := amounts || (amount + the_fee - owed);
    END IF;
    IF cardinality(amounts) > 1 THEN
        PERFORM app.post_entry(the_refund, 'refund', the_refund, today, here, who, accounts,
                               amounts);
    END IF;
END $$;
