-- What a voucher is worth: {"digest"} of its code (hex); null if there is none. A window cannot read
-- the digests, and codes cannot be found by trying: see refuse_guessing.sql.
CREATE OR REPLACE FUNCTION app.look_up_voucher(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    last_one boolean := app.refuse_guessing(here, who);
    today date := app.business_date(clock_timestamp());
    facts jsonb;
BEGIN
    SELECT jsonb_build_object(
               'number', b.id || '-' || v.number, 'name_zh', b.name_zh, 'name_en', b.name_en,
               'amount', b.amount, 'ticket_type_id', b.ticket_type_id, 'days', b.days,
               'why', CASE WHEN b.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
                           WHEN v.state = 'USED' THEN 'USED'
                           WHEN b.approved_at IS NULL THEN 'NOT_APPROVED'
                           WHEN lower(b.days) > today THEN 'NOT_YET'
                           WHEN upper(b.days) <= today THEN 'OVER' END)
      INTO facts FROM voucher AS v JOIN voucher_batch AS b ON b.id = v.batch_id
     WHERE v.digest = decode(document->>'digest', 'hex');
    IF facts IS NULL THEN
        PERFORM app.note_code_miss(here, who, last_one);
        RETURN NULL;
    END IF;
    PERFORM app.forgive_try('code', here);
    RETURN facts;
END $$;
