-- Ends a payback that was owed: the payment is written, and what was owed becomes money that went. A
-- part of verbs that have locked its row.
CREATE OR REPLACE FUNCTION app.end_payback(
    the_payback uuid, the_shift uuid, here integer, who integer, told jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    b payback;
BEGIN
    UPDATE payback SET state = 'SUCCEEDED', settled_at = clock_timestamp(), settled_by = who,
                       next_at = NULL, reason = NULL,
                       reference = coalesce(told->>'reference', reference)
     WHERE id = the_payback RETURNING * INTO STRICT b;
    PERFORM app.note_payback(b.id, the_shift);
    PERFORM app.post_entry(b.id, 'payback', b.refund_id, app.business_date(b.settled_at), here, who,
                           ARRAY['2241', app.tender_account(b.tender)],
                           ARRAY[b.amount, -b.amount]);
    PERFORM app.audit_append(here, who, 'payback', b.id, jsonb_build_object(
        'refund', b.refund_id, 'tender', b.tender, 'amount', b.amount,
        'reference', b.reference));
END $$;
