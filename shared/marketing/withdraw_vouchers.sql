-- Withdraws a batch of vouchers: {"id", "right"}. None of them pays any more; what they paid stays
-- paid. One person alone may: a list of codes that got about is to be worth nothing at once.
CREATE OR REPLACE FUNCTION app.withdraw_vouchers(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, document->>'right');
BEGIN
    IF (document->>'right' IN ('marketing_edit', 'authorise')) IS NOT TRUE THEN
        PERFORM app.refuse('SM005', 'not permitted', '{"right": "marketing_edit"}');
    END IF;
    UPDATE voucher_batch SET withdrawn_at = clock_timestamp()
     WHERE id = (document->>'id')::integer AND withdrawn_at IS NULL;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'withdraw_vouchers', NULL, document);
        RETURN to_jsonb(true);
    END IF;
    RETURN to_jsonb(false);
END $$;
