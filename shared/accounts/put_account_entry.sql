-- Writes one entry of an account that is locked, and gives its line and the balance after it as JSON.
-- Nothing that leaves brings the balance below `lowest` (SM130).
CREATE OR REPLACE FUNCTION app.put_account_entry(
    the_id uuid, the_account integer, the_kind account_entry_kind, the_amount bigint,
    the_lowest bigint, told jsonb, here integer, who integer
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    after customer_account;
    entry account_entry;
BEGIN
    SELECT * INTO after FROM customer_account WHERE id = the_account FOR UPDATE;
    IF the_amount < 0 AND after.balance + the_amount < the_lowest THEN
        PERFORM app.refuse('SM130', 'the account is short', jsonb_build_object(
            'available', after.balance - the_lowest, 'wanted', -the_amount));
    END IF;
    UPDATE customer_account SET balance = balance + the_amount, entries = entries + 1
     WHERE id = the_account RETURNING * INTO after;
    entry := jsonb_populate_record(NULL::account_entry, coalesce(told, '{}'));
    INSERT INTO account_entry (id, account_id, line, kind, amount, balance, lowest, tender,
                               reference, terms, order_id, refund_id, shift_id, station_id,
                               staff_id, approver_id, business_date, at)
    VALUES (the_id, the_account, after.entries, the_kind, the_amount, after.balance, the_lowest,
            entry.tender, entry.reference, entry.terms, entry.order_id, entry.refund_id,
            entry.shift_id, here, who, entry.approver_id,
            app.business_date(clock_timestamp()), clock_timestamp());
    RETURN jsonb_build_object('line', after.entries, 'balance', after.balance);
END $$;
