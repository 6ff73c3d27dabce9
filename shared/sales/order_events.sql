-- What happened to an order and its tickets, in time order: [{"at", "what", "ticket", "place": [zh,
-- en], "who", "detail"}]. `detail` is the verdict of an admission, the outcome of a passage, the
-- reason of a new code, or number, reason and amount of what was given back.
CREATE OR REPLACE FUNCTION app.order_events(the_order uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    WITH own AS (
        SELECT id, number FROM ticket WHERE order_id = the_order
    ), told AS (
        SELECT o.sold_at AS at, 'sold' AS what, NULL::text AS ticket, s.name_zh, s.name_en,
               f.name AS who, jsonb_build_object('total', o.total) AS detail, 0 AS rank
          FROM sales_order AS o JOIN station AS s ON s.id = o.station_id
          LEFT JOIN staff AS f ON f.id = o.staff_id WHERE o.id = the_order
         UNION ALL
        SELECT j.printed_at, 'printed', own.number, s.name_zh, s.name_en, NULL,
               jsonb_build_object('attempts', j.attempts), 1
          FROM own JOIN print_job AS j ON j.ticket_id = own.id AND j.printed_at IS NOT NULL
          JOIN station AS s ON s.id = j.station_id
         UNION ALL
        SELECT r.at, 'reprint', own.number, s.name_zh, s.name_en, f.name,
               jsonb_build_object('reason', r.reason, 'version', r.code_version), 2
          FROM own JOIN reprint AS r ON r.ticket_id = own.id
          JOIN station AS s ON s.id = r.station_id LEFT JOIN staff AS f ON f.id = r.staff_id
         UNION ALL
        SELECT c.bound_at, 'band', own.number, s.name_zh, s.name_en, f.name, '{}'::jsonb, 2
          FROM own JOIN pass_card AS c ON c.pass_id = own.id AND c.person_id IS NULL
          JOIN station AS s ON s.id = c.station_id JOIN staff AS f ON f.id = c.staff_id
         UNION ALL
        SELECT c.ended_at, 'band_ended', own.number, '', '', f.name,
               jsonb_build_object('why', c.why), 2
          FROM own JOIN pass_card AS c ON c.pass_id = own.id AND c.person_id IS NULL
           AND c.ended_at IS NOT NULL
          JOIN staff AS f ON f.id = c.ended_by
         UNION ALL
        SELECT p.collected_at, 'collected', NULL, s.name_zh, s.name_en, f.name, '{}'::jsonb, 2
          FROM pickup AS p JOIN station AS s ON s.id = p.station_id
          LEFT JOIN staff AS f ON f.id = p.staff_id WHERE p.order_id = the_order
         UNION ALL
        SELECT a.at, 'admitted', own.number, l.name_zh, l.name_en, NULL,
               jsonb_build_object('verdict', a.verdict, 'persons', a.persons,
                                  'outcome', p.outcome, 'zone', z.name_zh, 'zone_en', z.name_en), 3
          FROM own JOIN admission AS a ON a.ticket_id = own.id
          JOIN lane AS l ON l.id = a.lane_id JOIN zone AS z ON z.id = a.zone_id
          LEFT JOIN passage AS p ON p.admission_id = a.id
         UNION ALL
        SELECT r.at, r.kind::text, own.number, s.name_zh, s.name_en, f.name,
               jsonb_build_object('number', r.number, 'reason', r.reason, 'amount', b.amount,
                                  'fee', b.fee, 'approver', v.name), 4
          FROM own JOIN refund_ticket AS b ON b.ticket_id = own.id
          JOIN refund AS r ON r.id = b.refund_id
          JOIN station AS s ON s.id = r.station_id LEFT JOIN staff AS f ON f.id = r.staff_id
          LEFT JOIN staff AS v ON v.id = r.approver_id
         UNION ALL
        -- what a till gives back at once is told with the refund
        SELECT coalesce(b.settled_at, b.created_at), 'payback', NULL, s.name_zh, s.name_en, f.name,
               jsonb_build_object('tender', b.tender, 'amount', b.amount, 'state', b.state,
                                  'reference', b.reference), 5
          FROM payback AS b JOIN refund AS r ON r.id = b.refund_id
          JOIN station AS s ON s.id = r.station_id LEFT JOIN staff AS f ON f.id = b.settled_by
         WHERE b.order_id = the_order
           AND NOT (b.tender IN ('cash', 'card') AND r.shift_id IS NOT NULL)
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'at', at, 'what', what, 'ticket', ticket,
               'place', jsonb_build_array(name_zh, name_en), 'who', who, 'detail', detail)
               ORDER BY at, rank, ticket), '[]') FROM told
$$;
