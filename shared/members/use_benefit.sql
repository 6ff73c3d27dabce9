-- Uses a benefit of a member's tier once: {"id", "member", "benefit", "order"}. The uses of a year
-- are counted under the member's lock, so the last one is used once. Gives {"used", "limit"}.
CREATE OR REPLACE FUNCTION app.use_benefit(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    own member := app.lock_member((document->>'member')::uuid);
    today date := app.business_date(clock_timestamp());
    wanted member_benefit;
    used integer;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO wanted FROM member_benefit
     WHERE id = (document->>'benefit')::integer AND tier_id = own.tier_id AND today <@ in_force;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM037', 'no such benefit', '{"limit": 0}');
    END IF;
    SELECT count(*) INTO used FROM benefit_use
     WHERE member_id IN (SELECT id FROM member WHERE root_id = own.id)
       AND benefit_id = wanted.id AND year = extract(year FROM today);
    IF EXISTS (SELECT FROM benefit_use WHERE id = the_id) THEN
        RETURN jsonb_build_object('used', used, 'limit', wanted.uses_per_year);
    ELSIF used >= wanted.uses_per_year THEN
        PERFORM app.refuse('SM037', 'used up', jsonb_build_object('limit', wanted.uses_per_year));
    END IF;
    INSERT INTO benefit_use (id, member_id, benefit_id, year, business_date, at, order_id,
                             station_id, staff_id)
    VALUES (the_id, own.id, wanted.id, extract(year FROM today), today, clock_timestamp(),
            (document->>'order')::uuid, here, who);
    PERFORM app.audit_append(here, who, 'use_benefit', own.id,
                             jsonb_build_object('benefit', wanted.id));
    RETURN jsonb_build_object('used', used + 1, 'limit', wanted.uses_per_year);
END $$;
