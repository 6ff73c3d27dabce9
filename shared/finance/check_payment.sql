-- Says what became of money that a cashier saw on a telephone and no bill tells of: {"id", "payment",
-- "decision": "FOUND" | "LOST", "note"}. What is LOST leaves the money in transit and waits in 1902
-- for the accountant; the ticket stays sold. Only of what is still to be checked (SM200).
CREATE OR REPLACE FUNCTION app.check_payment(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'close_day');
    decided payment_decision := (document->>'decision')::payment_decision;
    the_note text := btrim(document->>'note');
    p payment;
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    SELECT * INTO p FROM payment WHERE id = (document->>'payment')::uuid FOR UPDATE;
    IF EXISTS (SELECT FROM payment_check WHERE payment_id = p.id AND decision = decided) THEN
        RETURN '{}';
    ELSIF (p.state = 'TO_CHECK') IS NOT TRUE THEN
        PERFORM app.refuse('SM200', 'overtaken');
    ELSIF (length(the_note) BETWEEN 1 AND 200) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'nothing is decided');
    END IF;
    UPDATE payment SET state = CASE decided WHEN 'FOUND' THEN 'SUCCEEDED'
                                            ELSE 'LOST' END::payment_state
     WHERE id = p.id;
    INSERT INTO payment_check (payment_id, decision, note, decided_by, decided_at)
    VALUES (p.id, decided, the_note, who, clock_timestamp());
    IF decided = 'LOST' THEN
        PERFORM app.post_entry((document->>'id')::uuid, 'bill', p.id,
                               app.business_date(clock_timestamp()), here, who,
                               ARRAY['1902', '1012'], ARRAY[p.amount, -p.amount]);
    END IF;
    PERFORM app.audit_append(here, who, 'check_payment', p.id, document);
    RETURN '{}';
END $$;
