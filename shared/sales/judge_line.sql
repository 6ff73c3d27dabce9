-- Judges a line by terms, prices and rules of its edition, and notes what it found for the sales
-- after this one; no row if the terms or the price are not for it. All that it looks at stands still
-- once an edition is in force, or is one of its arguments. Who the visitor is, and how full a slot
-- was, is the word of the window; hours are judged by hours_hold, where a rule asks for any. While a
-- stop stands for the visit day its lines are looked at again in the same way.
CREATE OR REPLACE FUNCTION app.judge_line(
    today date, the_terms integer, the_price integer, visit date, channel integer,
    channel_code text, the_kind integer, the_quantity integer, tier integer, the_first date,
    the_days integer
) RETURNS SETOF app.judged_line
LANGUAGE plpgsql AS $$
DECLARE
    weekday CONSTANT integer := the_kind & 127;
    holiday CONSTANT boolean := the_kind > 127;
    fresh app.judged_line;
BEGIN
    SELECT today, t.id, the_price, visit, channel, the_kind, the_quantity, coalesce(tier, 0),
           the_first, the_days, t.ticket_type_id, t.edition_id, least(p.amount, t.ceiling),
           p.list_amount, t.persons,
           the_quantity * t.persons BETWEEN coalesce(t.group_min, 1)
                                        AND coalesce(t.group_max, 32767),
           t.real_name <> 'none' OR t.per_id_limit IS NOT NULL, p.by_hour,
           t.weekdays & weekday > 0 AND visit BETWEEN the_first AND the_first + the_days - 1
               AND NOT EXISTS (SELECT FROM terms_blackout AS b
                                WHERE b.terms_id = t.id AND visit <@ b.days),
           t.days_ahead, t.sale_from, t.sale_until, z.zones, z.uses, z.series
      INTO fresh
      FROM ticket_terms AS t,
           -- all prices of the day whose rules apply: the one that is named, and whether one goes
           -- before it
           LATERAL (SELECT max(q.amount) FILTER (WHERE q.id = the_price) AS amount,
                           max(q.list_amount) FILTER (WHERE q.id = the_price) AS list_amount,
                           max(r.priority) FILTER (WHERE q.id = the_price) AS priority,
                           bool_or(r.family = 'personal' AND q.id = the_price) AS personal,
                           bool_or(num_nonnulls(r.slot_from, r.slot_until) > 0) AS by_hour,
                           max(r.priority) FILTER (
                               WHERE r.family = 'calendar'
                                 AND num_nonnulls(r.concession_id, r.tier_id, r.sold_percent,
                                                  r.slot_from, r.slot_until) = 0) AS highest
                      FROM price AS q JOIN price_rule AS r ON r.id = q.rule_id
                       AND app.rule_applies(r.channel_id, r.weekdays, r.holidays, r.group_min,
                                            channel, weekday, holiday, the_quantity * t.persons)
                       AND coalesce(r.tier_id = tier, r.tier_id IS NULL)
                     WHERE q.terms_id = t.id AND visit <@ q.visit_days) AS p,
           LATERAL (SELECT array_agg(zone_id ORDER BY zone_id) AS zones,
                           array_agg(uses ORDER BY zone_id) AS uses,
                           array_agg(series_id ORDER BY zone_id) AS series
                      FROM terms_zone WHERE terms_id = t.id) AS z
     WHERE t.id = the_terms AND channel_code = ANY (t.channels)
       AND app.bounds_hold(t.validity, t.valid_days, t.valid_hours, t.activate_days, t.fixed_days,
                           today, visit, the_first, the_days)
       AND (p.personal OR p.priority >= coalesce(p.highest, p.priority));
    IF FOUND THEN
        -- One sale at a time takes notes; any other goes on without, and waits for nobody.
        PERFORM FROM ground_version FOR UPDATE SKIP LOCKED;
        IF FOUND THEN
            -- Looked at with the ground held: a stop that comes now finds the note and deletes it.
            fresh.by_hour := fresh.by_hour OR app.is_stopped(visit);
            DELETE FROM judged_line WHERE sold_on < today;
            INSERT INTO judged_line SELECT fresh.* ON CONFLICT DO NOTHING;
        ELSE
            fresh.by_hour := fresh.by_hour OR app.is_stopped(visit);
        END IF;
        RETURN NEXT fresh;
    END IF;
END $$;
