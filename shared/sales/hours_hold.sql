-- Whether the prices of an order that is being recorded are those of its hours: the rule of a line's
-- price is for one of its slots, and no calendar rule of a higher priority is. Asked only where a
-- rule speaks of hours; all its other conditions are judged already.
CREATE OR REPLACE FUNCTION app.hours_hold(
    the_order uuid, visit date, channel integer, day_kind integer
) RETURNS boolean
LANGUAGE sql STABLE AS $$
    WITH hour AS MATERIALIZED (
        SELECT DISTINCT k.order_line AS line, s.starts
          FROM ticket AS k JOIN entitlement AS e ON e.ticket_id = k.id
          JOIN timeslot AS s ON s.id = e.timeslot_id
         WHERE k.order_id = the_order AND s.starts IS NOT NULL
    ), fitting AS (
        SELECT l.line, l.price_id, q.id, r.family, r.priority,
               num_nonnulls(r.concession_id, r.tier_id, r.sold_percent) = 0 AS for_all
          FROM order_line AS l
          JOIN price AS q ON q.terms_id = l.terms_id AND visit <@ q.visit_days
          JOIN price_rule AS r ON r.id = q.rule_id
           AND app.rule_applies(r.channel_id, r.weekdays, r.holidays, r.group_min,
                                channel, day_kind & 127, day_kind > 127, l.persons)
         WHERE l.order_id = the_order
           AND (num_nonnulls(r.slot_from, r.slot_until) = 0 OR EXISTS (
                SELECT FROM hour WHERE hour.line = l.line
                   AND hour.starts >= coalesce(r.slot_from, '00:00')
                   AND hour.starts < coalesce(r.slot_until, '24:00')))
    )
    -- A line whose own price fits no hour has nothing to compare: that is no, and not unknown, which
    -- bool_and passes over.
    SELECT coalesce(bool_and(holds IS TRUE), false) FROM (
        SELECT bool_or(f.id = f.price_id AND f.family = 'personal')
               OR max(f.priority) FILTER (WHERE f.id = f.price_id)
                  >= max(f.priority) FILTER (WHERE f.family = 'calendar'
                                              AND (f.for_all OR f.id = f.price_id)) AS holds
          FROM order_line AS l LEFT JOIN fitting AS f USING (line)
         WHERE l.order_id = the_order GROUP BY l.line) AS each
$$;
