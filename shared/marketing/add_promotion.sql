-- Makes a promotion: {request, kind, name_zh, name_en, starts_at, ends_at, visit_days, amount,
-- rate, min_spend, combines} and by its kind
--   coupon: types, digests of the codes (hex)
--   promo:  types, code, total_limit, person_limit
--   bundle: parts [{type, quantity}], two tickets at least
--   flash:  type, price, stock, slots: the timeslots in which the stock lies, one for each series
-- The same request made twice gives the first answer.
CREATE OR REPLACE FUNCTION app.add_promotion(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'marketing_edit');
    the_request uuid := document->>'request';
    the_id integer;
    in_table text;
    in_column text;
    broken text;
BEGIN
    PERFORM app.check_id(the_request);
    SELECT id INTO the_id FROM promotion WHERE request = the_request;
    IF FOUND THEN
        RETURN jsonb_build_object('id', the_id);
    END IF;
    INSERT INTO promotion (request, kind, name_zh, name_en, starts_at, ends_at, visit_days, amount,
                           rate, min_spend, combines, made_by, made_at)
    SELECT the_request, n.kind, n.name_zh, n.name_en, n.starts_at, n.ends_at,
           coalesce((SELECT daterange(min(day), min(day) + 1) FROM timeslot
                      WHERE id IN (SELECT s::integer FROM jsonb_array_elements_text(
                                       document->'slots') AS s) HAVING count(*) > 0),
                    n.visit_days),
           n.amount, n.rate, coalesce(n.min_spend, 0), coalesce(n.combines, false), who,
           clock_timestamp()
      FROM jsonb_to_record(document)
           AS n (kind discount_source, name_zh text, name_en text, starts_at timestamptz,
                 ends_at timestamptz, visit_days daterange, amount bigint, rate smallint,
                 min_spend bigint, combines boolean)
    RETURNING id INTO the_id;
    IF (document->>'ends_at')::timestamptz <= clock_timestamp() THEN
        PERFORM app.refuse_row('promotion', 'promotion_over');
    END IF;
    PERFORM app.audit_append(here, who, 'add_promotion', the_request, jsonb_build_object(
        'promotion', the_id, 'coupons', jsonb_array_length(document->'digests'))
        || document - 'digests');
    INSERT INTO promotion_type
    SELECT the_id, t::integer FROM jsonb_array_elements_text(document->'types') AS t;
    CASE document->>'kind'
        WHEN 'coupon' THEN
            INSERT INTO coupon (promotion_id, digest)
            SELECT the_id, decode(d, 'hex')
              FROM jsonb_array_elements_text(document->'digests') AS d;
        WHEN 'promo' THEN
            INSERT INTO promo_code (promotion_id, code, total_limit, person_limit)
            SELECT the_id, n.code, n.total_limit, n.person_limit FROM jsonb_to_record(document)
                   AS n (code text, total_limit integer, person_limit smallint);
        WHEN 'bundle' THEN
            PERFORM app.add_bundle_parts(the_id, document->'parts');
        WHEN 'flash' THEN
            PERFORM app.stock_flash_sale(the_id, document);
    END CASE;
    RETURN jsonb_build_object('id', the_id);
EXCEPTION
    WHEN integrity_constraint_violation OR data_exception THEN
        GET STACKED DIAGNOSTICS in_table = TABLE_NAME, in_column = COLUMN_NAME,
                                broken = CONSTRAINT_NAME;
        PERFORM app.refuse_row(in_table, broken, in_column);
        RETURN NULL;
END $$;
