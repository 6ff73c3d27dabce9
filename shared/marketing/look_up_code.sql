-- What a coupon or promo code is worth: {digest of it as a coupon (hex) or null, code, person (hex)
-- or null}; null if there is none. A window asks with the whole code, and cannot read the digests:
-- whoever does not hold a coupon cannot use it. Nor can codes be found by trying: see
-- refuse_guessing.sql. What proves a promo code to the sale is a number that nobody can work out of
-- the code: trying sales is of no use either.
CREATE OR REPLACE FUNCTION app.look_up_code(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_person bytea := decode(document->>'person', 'hex');
    last_one boolean;
    facts jsonb;
BEGIN
    last_one := app.refuse_guessing(here, who);
    SELECT jsonb_build_object('source', 'coupon', 'source_id', c.id, 'promotion', c.promotion_id,
               'digest', encode(c.digest, 'hex'), 'person_needed', false,
               'usable', CASE c.state WHEN 'USED' THEN 'USED' WHEN 'VOID' THEN 'WITHDRAWN'
                                      ELSE 'YES' END)
      INTO facts FROM coupon AS c WHERE c.digest = decode(document->>'digest', 'hex');
    IF NOT FOUND THEN
        SELECT jsonb_build_object('source', 'promo', 'source_id', c.promotion_id,
                   'promotion', c.promotion_id,
                   'digest', encode(c.proof, 'hex'),
                   'person_needed', c.person_limit IS NOT NULL AND the_person IS NULL,
                   'usable', CASE WHEN c.used >= c.total_limit THEN 'USED_UP'
                                  WHEN (SELECT count(*) FROM promo_use AS u
                                         WHERE u.promotion_id = c.promotion_id
                                           AND u.person = the_person) >= c.person_limit
                                  THEN 'PERSON_LIMIT' ELSE 'YES' END)
          INTO facts FROM promo_code AS c WHERE c.code = document->>'code';
    END IF;
    IF facts IS NULL THEN
        PERFORM app.note_code_miss(here, who, last_one);
        RETURN NULL;
    END IF;
    PERFORM app.forgive_try('code', here);
    RETURN (SELECT facts || CASE WHEN p.withdrawn_at IS NULL THEN '{}'::jsonb
                                 ELSE '{"usable": "WITHDRAWN"}' END
                   || jsonb_build_object(
                       'name_zh', p.name_zh, 'name_en', p.name_en, 'starts_at', p.starts_at,
                       'ends_at', p.ends_at, 'visit_days', p.visit_days, 'amount', p.amount,
                       'rate', p.rate, 'min_spend', p.min_spend, 'combines', p.combines,
                       'types', ARRAY(SELECT ticket_type_id FROM promotion_type
                                       WHERE promotion_id = p.id ORDER BY 1))
              FROM promotion AS p WHERE p.id = (facts->>'promotion')::integer);
END $$;
