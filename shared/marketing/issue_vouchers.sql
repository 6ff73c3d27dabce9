-- Issues vouchers: {"request", "name_zh", "name_en", "amount" | "ticket_type_id", "days", "digests":
-- of their codes (hex), in the order of their numbers}. Gives {"id"}; the same request gives it again.
-- They pay once somebody else has approved them.
CREATE OR REPLACE FUNCTION app.issue_vouchers(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'marketing_edit');
    given voucher_batch := jsonb_populate_record(NULL::voucher_batch, document);
    broken text;
BEGIN
    PERFORM app.check_id(given.request);
    SELECT id INTO given.id FROM voucher_batch WHERE request = given.request;
    IF FOUND THEN
        RETURN jsonb_build_object('id', given.id);
    END IF;
    IF (jsonb_array_length(document->'digests') BETWEEN 1 AND 10000
        AND upper(given.days) > app.business_date(clock_timestamp())) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no vouchers to issue');
    END IF;
    INSERT INTO voucher_batch (request, name_zh, name_en, amount, ticket_type_id, days, issued_by,
                               issued_at)
    VALUES (given.request, given.name_zh, given.name_en, given.amount, given.ticket_type_id,
            given.days, who, clock_timestamp())
    RETURNING id INTO given.id;
    INSERT INTO voucher (batch_id, number, digest, state)
    SELECT given.id, n, decode(digest, 'hex'), 'ISSUED'
      FROM jsonb_array_elements_text(document->'digests') WITH ORDINALITY AS d (digest, n);
    PERFORM app.audit_append(here, who, 'issue_vouchers', NULL, document - 'digests'
        || jsonb_build_object('id', given.id,
                              'vouchers', jsonb_array_length(document->'digests')));
    RETURN jsonb_build_object('id', given.id);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('voucher_batch', broken);
END $$;
