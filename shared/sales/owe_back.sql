-- Notes money that a refund owes by one tender. A payment company sends it back to the payments that
-- it came by, the last one first; cash and cards wait for the visitor at a window, and what came by
-- the site's printed code waits for somebody who sends it by hand. No other tender (SM052).
CREATE OR REPLACE FUNCTION app.owe_back(
    the_refund uuid, the_order uuid, the_tender tender, amount bigint
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    source record;
    part bigint;
    due bigint := amount;
BEGIN
    IF the_tender IN ('cash', 'card', 'static_code') THEN
        INSERT INTO payback (id, refund_id, order_id, tender, state, amount, created_at, reference)
        VALUES (app.derive_id(the_refund, the_tender::text), the_refund, the_order, the_tender,
                'WAITING', amount, instant,
                (SELECT string_agg(p.reference, ' ' ORDER BY p.at) FROM payment AS p
                  WHERE p.order_id = the_order AND p.tender = the_tender AND p.amount > 0));
        RETURN;
    ELSIF (the_tender IN ('wechat', 'alipay')) IS NOT TRUE THEN
        PERFORM app.refuse('SM052', 'nobody pays this back', jsonb_build_object(
            'tender', the_tender));
    END IF;
    FOR source IN SELECT origin AS id, free FROM app.sources_of(the_order, the_tender) LOOP
        part := least(source.free, due);
        CONTINUE WHEN part <= 0;
        INSERT INTO payback (id, refund_id, order_id, source_id, tender, state, amount, created_at,
                             next_at)
        VALUES (app.derive_id(the_refund, source.id::text), the_refund, the_order, source.id,
                the_tender, 'CREATED', part, instant, instant);
        due := due - part;
    END LOOP;
    IF due <> 0 THEN
        PERFORM app.refuse('SM052', 'more than was paid', jsonb_build_object('tender', the_tender));
    END IF;
END $$;
