-- Books points for an order whose sale did not know the member: as app.add_earned takes it. What
-- was spent is what that order was paid otherwise than by points, and nobody's word.
CREATE OR REPLACE FUNCTION app.earn_points(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
BEGIN
    IF NOT EXISTS (SELECT FROM sales_order WHERE id = (document->>'order')::uuid
                      AND state = 'PAID'
                      AND total - coalesce((SELECT sum(p.amount) FROM payment AS p
                                             WHERE p.order_id = sales_order.id
                                               AND p.tender::text = 'points'), 0)
                          = (document->>'amount')::bigint) THEN
        PERFORM app.refuse('SM038', 'no order was paid so much', '{"what": "order"}');
    END IF;
    PERFORM app.add_earned(document, here, who);
    PERFORM app.audit_append(here, who, 'earn_points', (document->>'member')::uuid,
                             document - 'member' - 'tier');
    RETURN '{}';
END $$;
