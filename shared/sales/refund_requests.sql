-- The refunds that wait for approval, oldest first: {"right"} → [{"id", "order", "number", "amount",
-- "reason", "tickets", "asked_by", "own", "asked_at", "station": [zh, en]}]. Who may `sell` sees them, too,
-- for somebody else to sign for; `own` is what whoever may authorise must leave to others.
CREATE OR REPLACE FUNCTION app.refund_requests(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_right text := CASE document->>'right' WHEN 'sell' THEN 'sell' ELSE 'authorise' END;
    who integer := app.staff_of(token, app.this_station(), the_right);
BEGIN
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'id', r.id, 'order', r.order_id, 'number', o.number, 'amount', r.amount,
                       'reason', r.reason, 'tickets', cardinality(r.tickets), 'asked_by', f.name,
                       'own', r.asked_by = who AND the_right = 'authorise', 'asked_at', r.asked_at,
                       'station', jsonb_build_array(s.name_zh, s.name_en)) ORDER BY r.asked_at), '[]')
              FROM refund_request AS r JOIN sales_order AS o ON o.id = r.order_id
              JOIN staff AS f ON f.id = r.asked_by JOIN station AS s ON s.id = r.station_id
             WHERE r.state = 'ASKED');
END $$;
