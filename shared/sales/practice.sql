-- Says what whoever is signed in has practised in the training area since {since} (NULL begins now):
-- {"since", "done": {exercise: at}, "voids"}. A real site has nothing to practise with.
--   sell: two adults for 300 in cash   refund: a ticket given back   gate: a ticket refused at a lane
--   offline: a sale made without the database   short: a shift that ended short of cash
CREATE OR REPLACE FUNCTION app.practice(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    since timestamptz := coalesce((document->>'since')::timestamptz, clock_timestamp());
BEGIN
    IF (SELECT mode FROM site) <> 'training' THEN
        PERFORM app.refuse('SM161', 'the site is not in training');
    END IF;
    RETURN jsonb_build_object('since', since, 'done', jsonb_build_object(
        'sell', (SELECT min(o.sold_at) FROM sales_order AS o
                   JOIN order_line AS l ON l.order_id = o.id
                   JOIN ticket_type AS t ON t.id = l.ticket_type_id
                   JOIN payment AS p ON p.order_id = o.id AND p.refund_id IS NULL
                  WHERE o.staff_id = who AND o.station_id = here AND o.sold_at >= since
                    AND t.code = 'adult' AND l.quantity = 2 AND o.total = l.amount
                    AND p.tender = 'cash' AND p.received = 30000),
        'refund', (SELECT min(r.at) FROM refund AS r
                    WHERE r.staff_id = who AND r.kind = 'refund' AND r.at >= since),
        'gate', (SELECT min(s.at) FROM refused_scan AS s WHERE s.at >= since),
        'offline', (SELECT min(s.sold_at) FROM outage_sale AS s
                      JOIN outage_block AS b ON b.id = s.block_id
                     WHERE b.station_id = here AND s.sold_at >= since),
        'short', (SELECT min(z.at) FROM z_report AS z JOIN shift AS h ON h.id = z.shift_id
                   WHERE h.staff_id = who AND z.over_short < 0 AND z.at >= since)),
        'voids', (SELECT count(*) FROM refund AS r
                   WHERE r.staff_id = who AND r.kind = 'void' AND r.at >= since));
END $$;
