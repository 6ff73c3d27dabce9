-- Records a sale that is paid in this very transaction: a part of the verbs that change a ticket for
-- another one or renew a pass. `moved` is what old tickets were paid with and the new ones are paid
-- with now, without any money changing hands: [{"tender", "amount"}] of the `former` order; `paid`
-- is what comes in: [{"tender", "amount", "received", "reference"?}]. Together they make the total
-- to the fen (pay_order sees to it). Who comes on the same day as before is no new visitor to a day
-- that is stopped. What points pay that moved here earns none. Nobody judges a contract here, so that
-- none lowers anything.
CREATE OR REPLACE FUNCTION app.sell_paid(
    sale jsonb, former uuid, moved jsonb, paid jsonb, here integer, who integer, token text
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    answer jsonb;
    held held_order;
    by_points CONSTANT bigint := (SELECT coalesce(sum((m->>'amount')::bigint), 0)
                                    FROM jsonb_array_elements(moved) AS m
                                   WHERE m->>'tender' = 'points');
    earning CONSTANT jsonb := sale->'points';
BEGIN
    IF sale ?| '{settled,contract}' THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;
    held.id := sale->>'id';
    held.total := sale->>'total';
    -- Nothing was held beforehand: record_sale then takes the places that it needs.
    INSERT INTO place_hold (id, state, expires_at)
    VALUES (held.id, 'CONFIRMED', clock_timestamp());
    IF by_points > 0 AND sale ? 'points' THEN
        sale := sale || jsonb_build_object(
                    'points', jsonb_build_object('member', earning->'member'));
    END IF;
    answer := app.record_sale(sale || '{"settled": true}', token);
    IF NOT EXISTS (SELECT FROM sales_order WHERE id = former
                      AND visit_day = (sale->>'visit_day')::date) THEN
        PERFORM app.refuse_stopped(held.id, (sale->>'visit_day')::date);
    END IF;
    PERFORM app.move_payments(held.id, former, moved);
    PERFORM app.pay_order(held, paid, here, who, (answer->>'business_date')::date);
    IF by_points > 0 AND sale ? 'points' THEN
        PERFORM app.add_earned(earning || jsonb_build_object(
                    'order', held.id, 'amount', held.total - by_points), here, who);
    END IF;
    RETURN answer;
END $$;
