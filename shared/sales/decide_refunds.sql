-- Approves or rejects refunds that somebody else has asked for, in one go: {"ids": [id], "approve":
-- boolean, "why", "grant"?}. Gives how many; those decided meanwhile stay as they are. Nobody
-- decides about what they have asked for (SM005). With a grant for just this answer to just these, see
-- signed_object in approvals.py, and for their sum it is whoever signed at this window that decides,
-- and not who is signed in.
CREATE OR REPLACE FUNCTION app.decide_refunds(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    granted boolean := document->>'grant' IS NOT NULL;
    who integer := app.staff_of(token, here, CASE WHEN granted THEN 'sell' ELSE 'authorise' END);
    approve boolean := document->>'approve';
    wanted uuid[] := ARRAY(SELECT value::uuid FROM jsonb_array_elements_text(document->'ids')
                            ORDER BY 1);
    one refund_request;
    decided integer := 0;
BEGIN
    IF granted THEN
        who := app.consume_grant(
            (document->>'grant')::uuid, here, who, 'approve_refunds',
            app.derive_id(wanted[1], CASE WHEN approve THEN 'approve ' ELSE 'reject ' END
                                     || array_to_string(wanted, ' ')),
            (SELECT sum(amount)::bigint FROM refund_request WHERE id = ANY (wanted)));
    END IF;
    FOR one IN SELECT * FROM refund_request
                WHERE id = ANY (wanted) AND state = 'ASKED' ORDER BY id FOR UPDATE LOOP
        IF one.asked_by = who THEN
            PERFORM app.refuse('SM005', 'not one''s own', '{"right": "authorise"}');
        END IF;
        UPDATE refund_request
           SET state = CASE WHEN approve THEN 'APPROVED' ELSE 'REJECTED' END::request_state,
               decided_by = who, decided_at = clock_timestamp(),
               why = CASE WHEN approve THEN '' ELSE document->>'why' END
         WHERE id = one.id;
        PERFORM app.audit_append(
            here, who, CASE WHEN approve THEN 'approve_refund' ELSE 'reject_refund' END,
            one.order_id, jsonb_build_object('request', one.id, 'amount', one.amount,
                                             'why', document->>'why'));
        decided := decided + 1;
    END LOOP;
    RETURN to_jsonb(decided);
END $$;
