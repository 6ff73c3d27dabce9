-- Lists order lines that were sold at a price which did not apply, as far as it can be known later:
-- a sale takes the word of the window for who the visitor is, and for how full a timeslot is.
--   STEP: a dearer price of the day held when this one was shown, as so much of a timeslot was sold
--         by then. Looked at are timeslots whose quota is still the one of the edition that sold.
--   AGE:  the price is for a class by age, and the visitor named cannot be of that age. Of a named
--         visitor five years of birth are known for ever; who may be one of them is not doubted, nor
--         is a class that is also given by height, or to a companion.
CREATE OR REPLACE FUNCTION app.doubtful_prices()
RETURNS TABLE (order_id uuid, line smallint, why text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    WITH cheap AS MATERIALIZED (
        SELECT l.order_id, l.line, t.edition_id, step.sold_percent, step.slot_from, step.slot_until,
               greatest(o.priced_at, o.sold_at - site.hold_minutes * interval '1 minute') AS shown
          FROM order_line AS l JOIN sales_order AS o ON o.id = l.order_id CROSS JOIN site
          JOIN ticket_terms AS t ON t.id = l.terms_id
          JOIN price AS p ON p.id = l.price_id
          JOIN price_rule AS booked ON booked.id = p.rule_id AND booked.family = 'calendar'
          JOIN price_rule AS step ON step.edition_id = t.edition_id AND step.family = 'calendar'
           AND step.sold_percent IS NOT NULL AND step.priority > booked.priority
           AND step.concession_id IS NULL AND step.tier_id IS NULL
           AND coalesce(step.channel_id = o.channel_id, true)
           AND coalesce(step.group_min <= l.persons, true)
           AND app.day_condition_holds(step.weekdays, step.holidays, o.visit_day)
          JOIN price AS dearer ON dearer.terms_id = t.id AND dearer.rule_id = step.id
           AND o.visit_day <@ dearer.visit_days AND least(dearer.amount, t.ceiling) > l.unit_price
    ), slot AS MATERIALIZED (
        SELECT DISTINCT c.order_id, c.line, s.id, s.quota, s.starts
          FROM cheap AS c JOIN ticket AS k ON k.order_id = c.order_id AND k.order_line = c.line
          JOIN entitlement AS e ON e.ticket_id = k.id JOIN timeslot AS s ON s.id = e.timeslot_id
          JOIN slot_pattern AS m ON m.id = s.pattern_id
         WHERE m.edition_id = c.edition_id AND s.state = 'OPEN' AND NOT s.quota_by_hand
    ), filled AS MATERIALIZED (
        SELECT taken.timeslot_id, o.sold_at,
               sum(k.persons) OVER (PARTITION BY taken.timeslot_id ORDER BY o.sold_at) AS places
          FROM (SELECT DISTINCT timeslot_id, ticket_id FROM entitlement
                 WHERE timeslot_id IN (SELECT id FROM slot)) AS taken
          JOIN ticket AS k ON k.id = taken.ticket_id AND k.state = 'ISSUED'
          JOIN sales_order AS o ON o.id = k.order_id
    )
    SELECT c.order_id, c.line, 'STEP' FROM cheap AS c
      JOIN slot AS s ON s.order_id = c.order_id AND s.line = c.line
     WHERE coalesce(s.starts >= c.slot_from, c.slot_from IS NULL)
       AND coalesce(s.starts < c.slot_until, c.slot_until IS NULL)
       AND EXISTS (SELECT FROM filled AS f
                    WHERE f.timeslot_id = s.id AND f.sold_at < c.shown - interval '1 minute'
                      AND f.places * 100 >= c.sold_percent * s.quota)
    UNION
    SELECT l.order_id, l.line, 'AGE'
      FROM price_rule AS r JOIN concession_class AS c ON c.id = r.concession_id
      JOIN price AS p ON p.rule_id = r.id JOIN order_line AS l ON l.price_id = p.id
      JOIN sales_order AS o ON o.id = l.order_id
      JOIN ticket AS k ON k.order_id = l.order_id AND k.order_line = l.line
      JOIN ticket_visitor AS v ON v.ticket_id = k.id
      JOIN person AS n ON n.id = v.person_id
     WHERE c.height_cm IS NULL AND NOT c.companion
       AND (extract(year FROM o.visit_day) - n.birth_band < c.age_from
            OR extract(year FROM o.visit_day) - n.birth_band - 5 > c.age_to)
$$;
