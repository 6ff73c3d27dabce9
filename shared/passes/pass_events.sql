-- What happened to a pass, the newest first: [{"at", "what", "place": [zh, en], "who", "detail"}].
-- Of its admissions the last ten are told.
CREATE OR REPLACE FUNCTION app.pass_events(the_pass uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    WITH own AS MATERIALIZED (
        SELECT id, number, order_id FROM app.tickets_of_pass(the_pass)
    ), told AS (
        SELECT o.sold_at AS at, CASE WHEN own.id = the_pass THEN 'sold' ELSE 'renewed' END AS what,
               o.station_id AS station, o.staff_id AS staff, NULL::integer AS lane,
               jsonb_build_object('number', own.number) AS detail
          FROM own JOIN sales_order AS o ON o.id = own.order_id
         UNION ALL
        SELECT r.at, 'reprint', r.station_id, r.staff_id, NULL,
               jsonb_build_object('reason', r.reason)
          FROM own JOIN reprint AS r ON r.ticket_id = own.id
         UNION ALL
        SELECT h.at, 'held', h.station_id, h.staff_id, NULL, jsonb_build_object('reason', h.reason)
          FROM own JOIN pass_hold AS h ON h.ticket_id = own.id
         UNION ALL
        SELECT h.released_at, 'released', h.released_station, h.released_by, NULL,
               jsonb_build_object('days', h.days)
          FROM own JOIN pass_hold AS h ON h.ticket_id = own.id AND h.released_at IS NOT NULL
         UNION ALL
        SELECT c.bound_at, 'bound', c.station_id, c.staff_id, NULL, '{}'
          FROM pass_card AS c WHERE c.pass_id = the_pass
         UNION ALL
        SELECT c.ended_at, 'card_' || c.why, c.station_id, c.ended_by, NULL, '{}'
          FROM pass_card AS c WHERE c.pass_id = the_pass AND c.ended_at IS NOT NULL
         UNION ALL
        SELECT f.taken_at, 'photo', f.station_id, f.staff_id, NULL, '{}'
          FROM own JOIN ticket_visitor AS v ON v.ticket_id = own.id
          JOIN person_photo AS f ON f.person_id = v.person_id
         UNION ALL
        SELECT b.at, b.kind::text, b.station_id, b.staff_id, NULL,
               jsonb_build_object('number', b.number, 'amount', b.amount)
          FROM own JOIN refund_ticket AS r ON r.ticket_id = own.id
          JOIN refund AS b ON b.id = r.refund_id
         UNION ALL
        (SELECT a.at, 'admitted', NULL, NULL, a.lane_id, jsonb_build_object('verdict', a.verdict)
           FROM own JOIN admission AS a ON a.ticket_id = own.id ORDER BY a.at DESC LIMIT 10)
    )
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object(
               'at', told.at, 'what', what, 'who', f.name, 'detail', detail,
               'place', jsonb_build_array(coalesce(s.name_zh, l.name_zh, ''),
                                          coalesce(s.name_en, l.name_en, '')))), '[]')
      FROM told LEFT JOIN station AS s ON s.id = told.station
      LEFT JOIN staff AS f ON f.id = told.staff LEFT JOIN lane AS l ON l.id = told.lane
$$;
