-- Books the points that an order makes: {"member", "order", "amount", "points", "until",
-- "tier": {"id", "until"} or null}. Part of the verbs that sell; call it before the audit head is
-- taken. The points are what the rate of the member's tier makes of the amount. Once an order.
CREATE OR REPLACE FUNCTION app.add_earned(told jsonb, here integer, who integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    own member := app.lock_member((told->>'member')::uuid);
    the_order uuid := told->>'order';
    the_amount bigint := told->>'amount';
    the_points integer := told->>'points';
    until date := told->>'until';
    today date := app.business_date(clock_timestamp());
    the_rule tier_rule;
BEGIN
    IF EXISTS (SELECT FROM point_entry WHERE id = app.derive_id(the_order, 'earned')) THEN
        RETURN;
    END IF;
    SELECT * INTO the_rule FROM tier_rule WHERE tier_id = own.tier_id AND today <@ in_force;
    IF the_points IS DISTINCT FROM the_amount * coalesce(the_rule.rate, 0) / 10000
       OR until > date_trunc('month', today + make_interval(months => the_rule.valid_months))
                  + interval '1 month - 1 day'
       OR (until IS NULL) <> (the_rule.valid_months IS NULL) AND the_points > 0 THEN
        PERFORM app.refuse('SM038', 'not what the rate makes', '{"what": "rate"}');
    END IF;
    PERFORM app.put_entry(app.derive_id(the_order, 'earned'), own.id, 'earn', the_points,
                          the_amount, until, the_order, NULL, NULL, here, who);
    PERFORM app.put_tier(own, told->'tier', here, who);
END $$;
