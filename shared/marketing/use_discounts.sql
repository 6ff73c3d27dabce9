-- Uses up what a sale is cheaper by, in the sale's own transaction: coupons, uses of promo codes,
-- the stock of flash sales. Called once, after the audit and before places, with the lines and the
-- discounts of the document (see judge_discounts.sql). Gives the places that it has taken itself,
-- out of the stock of flash sales: {timeslot: places}; the sale takes only the others.
CREATE OR REPLACE FUNCTION app.use_discounts(
    the_order uuid, visit date, lines jsonb, discounts jsonb, priced_at timestamptz
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    taken jsonb := '{}';
    one record;
BEGIN
    FOR one IN SELECT * FROM jsonb_to_recordset(
                   app.judge_discounts(visit, lines, discounts, priced_at))
                   AS u (kind text, source_id integer, promotion integer, tickets integer,
                         person text) LOOP
        CASE one.kind
            WHEN 'coupon' THEN
                UPDATE coupon SET state = 'USED', order_id = the_order, used_at = clock_timestamp()
                 WHERE id = one.source_id AND state = 'UNUSED';
                IF NOT FOUND THEN
                    PERFORM app.refuse('SM014', 'the coupon is used',
                                       jsonb_build_object('coupon', one.source_id));
                END IF;
            WHEN 'promo' THEN
                PERFORM app.use_promo(the_order, one.promotion, decode(one.person, 'hex'));
            WHEN 'flash' THEN
                taken := app.add_counts(taken, app.use_flash(one.promotion, one.tickets));
            ELSE NULL;  -- a bundle uses nothing up
        END CASE;
    END LOOP;
    RETURN taken;
END $$;
