-- Spends points of a member for what they pay of an order; the site says how many make a yuan, none
-- where they pay for nothing. Gives the member's number.
CREATE OR REPLACE FUNCTION app.pay_by_points(
    the_order uuid, the_amount bigint, the_member uuid, here integer, who integer
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    rate integer := (SELECT points_per_yuan FROM site);
BEGIN
    IF (rate > 0 AND the_amount * rate % 100 = 0) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'points do not make this amount');
    END IF;
    PERFORM app.take_points(jsonb_build_object(
        'id', app.derive_id(the_order, 'points spent'), 'member', the_member,
        'points', the_amount * rate / 100, 'order', the_order, 'reason', ''), here, who);
    RETURN (SELECT root.number FROM member AS m JOIN member AS root ON root.id = m.root_id
             WHERE m.id = the_member);
END $$;
