-- Approves vouchers that somebody else has issued: {"id"}. Before that none of them pays; nobody
-- approves their own (SM005). False when they are approved, or withdrawn, already.
CREATE OR REPLACE FUNCTION app.approve_vouchers(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    one voucher_batch;
BEGIN
    SELECT * INTO one FROM voucher_batch
     WHERE id = (document->>'id')::integer AND approved_at IS NULL AND withdrawn_at IS NULL
       FOR UPDATE;
    IF NOT FOUND THEN
        RETURN to_jsonb(false);
    ELSIF (one.issued_by <> who) IS NOT TRUE THEN
        PERFORM app.refuse('SM005', 'not one''s own', '{"right": "own"}');
    END IF;
    UPDATE voucher_batch SET approved_by = who, approved_at = clock_timestamp() WHERE id = one.id;
    PERFORM app.audit_append(here, who, 'approve_vouchers', NULL, document);
    RETURN to_jsonb(true);
END $$;
