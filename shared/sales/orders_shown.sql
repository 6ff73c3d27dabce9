-- Orders as a list shows them: the newest first, of the person who answers for one there are masks.
CREATE OR REPLACE FUNCTION app.orders_shown(orders uuid[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'id', o.id, 'number', o.number, 'state', o.state, 'sold_at', o.sold_at,
               'visit_day', o.visit_day, 'total', o.total,
               'station', jsonb_build_array(s.name_zh, s.name_en),
               'channel', jsonb_build_array(c.name_zh, c.name_en),
               'back', (SELECT coalesce(sum(r.amount), 0) FROM refund AS r
                         WHERE r.order_id = o.id),
               'what', (SELECT jsonb_agg(jsonb_build_array(t.name_zh, t.name_en, l.quantity)
                                         ORDER BY l.line)
                          FROM order_line AS l JOIN ticket_terms AS t ON t.id = l.terms_id
                         WHERE l.order_id = o.id),
               'person', (SELECT jsonb_build_array(p.name_mask, p.document_mask, p.phone_mask)
                            FROM order_contact AS n JOIN person AS p ON p.id = n.person_id
                           WHERE n.order_id = o.id LIMIT 1)
           ) ORDER BY o.id DESC), '[]')
      FROM sales_order AS o JOIN station AS s ON s.id = o.station_id
      JOIN channel AS c ON c.id = o.channel_id
     WHERE o.id = ANY (orders)
$$;
