-- Refuses (SM008) a refund that leaves a member what the order earned: as much as goes `back` in money
-- no longer counts towards the tier, and the points stay that the rest makes, whole ones. Points that
-- paid come back in proportion to what goes back by them and does not just move; what is over a point
-- comes with the next part.
CREATE OR REPLACE FUNCTION app.check_points_back(
    the_refund uuid, the_order uuid, back bigint, undoing jsonb
) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    earned record;
    expected bigint;
    -- It pays the new tickets, which are sold after the old ones were taken back.
    moved CONSTANT bigint := coalesce((
        SELECT amount FROM payback WHERE id = app.derive_id(the_refund, 'moved points')), 0);
BEGIN
    FOR earned IN
        SELECT e.id, e.amount, e.points, e.amount + coalesce(sum(u.amount), 0) AS stood,
               e.points + coalesce(sum(u.points), 0) AS points_stood
          FROM point_entry AS e LEFT JOIN point_entry AS u ON u.reverses = e.id
         WHERE e.order_id = the_order AND e.kind = 'earn' GROUP BY e.id
    LOOP
        expected := earned.stood - least(back, earned.stood);
        IF (earned.id = (undoing->'earned'->>'entry')::uuid
            AND earned.stood - expected = (undoing->'earned'->>'amount')::bigint
            AND earned.points_stood - coalesce(earned.points * expected / nullif(earned.amount, 0), 0)
                = (undoing->'earned'->>'points')::integer) IS NOT TRUE THEN
            PERFORM app.refuse('SM008', 'the order earned points');
        END IF;
    END LOOP;
    expected := (
        SELECT -s.points * (p.amount - app.points_that_pay(s.order_id) - moved) / p.amount
               - (SELECT coalesce(sum(u.points), 0) FROM point_entry AS u WHERE u.reverses = s.id)
          FROM point_entry AS s
          JOIN payment AS p ON p.order_id = s.order_id AND p.tender::text = 'points'
                           AND p.refund_id IS NULL
         WHERE s.order_id = app.order_of_tender(the_order, 'points') AND s.kind = 'spend'
           AND EXISTS (SELECT FROM payback AS b WHERE b.refund_id = the_refund
                          AND b.tender = p.tender
                          AND b.id <> app.derive_id(the_refund, 'moved points')));
    IF coalesce(expected, 0)
       IS DISTINCT FROM coalesce((undoing->'spent'->>'points')::bigint, 0) THEN
        PERFORM app.refuse('SM008', 'the order was paid with points');
    END IF;
END $$;
