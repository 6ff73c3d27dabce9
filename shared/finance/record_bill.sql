-- Takes a bill of a payment company in: {"id", "company", "name", "digest", "first", "last", "known",
-- "aside", "lines": [{"id", "number", "at", "amount", "payment"?}]}. A line that names a payment
-- confirms it; the others wait for a person. It guards that a file is taken once, a line once, and
-- that what belongs together is still to be checked, is of the same amount and ends alike; else it is
-- overtaken (SM200). Gives how many were confirmed; a repeated id changes nothing.
CREATE OR REPLACE FUNCTION app.record_bill(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'close_day');
    the_id uuid := document->>'id';
    confirmed integer;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM bill WHERE id = the_id) THEN
        RETURN to_jsonb((SELECT count(*) FROM bill_line
                          WHERE bill_id = the_id AND state = 'MATCHED'));
    ELSIF EXISTS (SELECT FROM bill WHERE digest = document->>'digest') THEN
        PERFORM app.refuse('SM201', 'the bill was taken in before');
    END IF;
    INSERT INTO bill (id, company, name, digest, first_day, last_day, known, aside, imported_by,
                      imported_at)
    VALUES (the_id, document->>'company', document->>'name', document->>'digest',
            (document->>'first')::date, (document->>'last')::date,
            (document->>'known')::integer, (document->>'aside')::integer, who,
            clock_timestamp());
    PERFORM 1 FROM payment
      WHERE id IN (SELECT (l->>'payment')::uuid FROM jsonb_array_elements(document->'lines') AS l)
      ORDER BY id FOR UPDATE;
    INSERT INTO bill_line (id, bill_id, company, number, at, amount, state, payment_id)
    SELECT (l->>'id')::uuid, the_id, document->>'company', l->>'number',
           (l->>'at')::timestamptz, (l->>'amount')::bigint,
           CASE WHEN l->>'payment' IS NULL THEN 'OPEN' ELSE 'MATCHED' END::bill_line_state,
           (l->>'payment')::uuid
      FROM jsonb_array_elements(document->'lines') AS l;
    UPDATE payment AS p SET state = 'SUCCEEDED' FROM bill_line AS l
     WHERE l.bill_id = the_id AND l.payment_id = p.id AND p.state = 'TO_CHECK'
       AND p.tender = 'static_code' AND p.amount = l.amount
       AND p.reference = right(l.number, 6);
    GET DIAGNOSTICS confirmed = ROW_COUNT;
    IF confirmed <> (SELECT count(*) FROM bill_line WHERE bill_id = the_id
                        AND payment_id IS NOT NULL) THEN
        PERFORM app.refuse('SM200', 'overtaken');
    END IF;
    PERFORM app.audit_append(here, who, 'record_bill', the_id,
                             document - 'lines' || jsonb_build_object('matched', confirmed));
    RETURN to_jsonb(confirmed);
EXCEPTION WHEN unique_violation THEN
    IF EXISTS (SELECT FROM bill WHERE id = the_id) THEN
        RAISE;  -- the twin of this request was quicker: it is run again
    END IF;
    PERFORM app.refuse('SM200', 'overtaken');
END $$;
