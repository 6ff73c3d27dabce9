-- Says what money on a bill is that no sale was matched with: {"id", "line", "decision", "note",
-- "payment"?}. MATCHED names the payment whose digits were mistyped: it is of the same amount and
-- still to be checked. A SURPLUS is ours, and waits in 1902 for the accountant. Any other state of
-- line or payment is overtaken (SM200). The same again changes nothing.
CREATE OR REPLACE FUNCTION app.decide_bill_line(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'close_day');
    decision bill_line_state := (document->>'decision')::bill_line_state;
    the_payment uuid := document->>'payment';
    the_note text := btrim(document->>'note');
    line bill_line;
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    PERFORM 1 FROM payment WHERE id = the_payment FOR UPDATE;
    SELECT * INTO line FROM bill_line WHERE id = (document->>'line')::uuid FOR UPDATE;
    IF line.state = decision AND line.payment_id IS NOT DISTINCT FROM the_payment THEN
        RETURN '{}';
    ELSIF (line.state = 'OPEN' AND decision <> 'OPEN') IS NOT TRUE THEN
        PERFORM app.refuse('SM200', 'overtaken');
    ELSIF (length(the_note) BETWEEN 1 AND 200
           AND (decision = 'MATCHED') = (the_payment IS NOT NULL)) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'nothing is decided');
    END IF;
    IF decision = 'MATCHED' THEN
        UPDATE payment SET state = 'SUCCEEDED'
         WHERE id = the_payment AND state = 'TO_CHECK' AND tender = 'static_code'
           AND amount = line.amount;
        IF NOT FOUND THEN
            PERFORM app.refuse('SM200', 'overtaken');
        END IF;
    END IF;
    UPDATE bill_line SET state = decision, payment_id = the_payment, decided_by = who,
                         decided_at = clock_timestamp(), note = the_note
     WHERE id = line.id;
    IF decision = 'SURPLUS' THEN
        PERFORM app.post_entry((document->>'id')::uuid, 'bill', line.id,
                               app.business_date(clock_timestamp()), here, who,
                               ARRAY['1012', '1902'], ARRAY[line.amount, -line.amount]);
    END IF;
    PERFORM app.audit_append(here, who, 'decide_bill_line', line.id, document);
    RETURN '{}';
END $$;
