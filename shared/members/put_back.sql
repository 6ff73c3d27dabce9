-- Undoes points of an order after a refund: {"refund", "earned": {"entry", "points", "amount"},
-- "spent": {"entry", "points", "until"}}; either may be null. What was earned goes even where it is
-- spent already: the balance is then under zero until more is earned. Never more than there was.
-- False when this refund has done all of it before.
CREATE OR REPLACE FUNCTION app.put_back(told jsonb, here integer, who integer) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    the_refund uuid := told->>'refund';
    part record;
    original point_entry;
    own member;
    undone record;
    fresh boolean := false;
BEGIN
    FOR part IN
        SELECT side, (told->side->>'entry')::uuid AS entry,
               (told->side->>'points')::integer AS points,
               coalesce((told->side->>'amount')::bigint, 0) AS amount,
               (told->side->>'until')::date AS until,
               app.derive_id(the_refund, side || ' back') AS id
          FROM unnest(ARRAY['earned', 'spent']) AS side
         WHERE jsonb_typeof(told->side) = 'object'
    LOOP
        SELECT * INTO original FROM point_entry WHERE id = part.entry;
        own := app.lock_member(original.member_id);
        CONTINUE WHEN EXISTS (SELECT FROM point_entry WHERE id = part.id);
        SELECT coalesce(sum(abs(points)), 0) AS points, coalesce(-sum(amount), 0) AS amount
          INTO undone FROM point_entry WHERE reverses = original.id;
        IF (part.side, original.kind) NOT IN (('earned', 'earn'), ('spent', 'spend'))
           OR part.points < 0 OR part.amount < 0
           OR undone.points + part.points > abs(original.points)
           OR undone.amount + part.amount > original.amount THEN
            PERFORM app.refuse('SM038', 'more than there was', '{"what": "back"}');
        END IF;
        fresh := app.put_entry(
            part.id, own.id, 'reverse',
            CASE part.side WHEN 'earned' THEN -part.points ELSE part.points END, -part.amount,
            CASE part.side WHEN 'spent' THEN part.until END, original.order_id, original.id, NULL,
            here, who);
    END LOOP;
    RETURN fresh;
END $$;
