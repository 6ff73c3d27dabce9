-- What a line of a sale of an outage comes to, as judge_line says it; of one that a supervisor has
-- taken on, what its terms open, whether or not they allow it.
CREATE OR REPLACE FUNCTION app.outage_line(
    today date, the_terms integer, the_price integer, visit date, channel integer,
    channel_code text, the_kind integer, the_quantity integer, the_first date, the_days integer,
    forced boolean
) RETURNS SETOF judged_line
LANGUAGE plpgsql AS $$
BEGIN
    RETURN QUERY
        SELECT k.* FROM judged_line AS k
         WHERE k.sold_on = today AND k.terms_id = the_terms AND k.price_id = the_price
           AND k.visit_day = visit AND k.channel_id = channel AND k.day_kind = the_kind
           AND k.quantity = the_quantity AND k.tier_id = 0 AND k.first_day = the_first
           AND k.days = the_days;
    IF NOT FOUND THEN
        RETURN QUERY SELECT * FROM app.judge_line(today, the_terms, the_price, visit, channel,
                                                  channel_code, the_kind, the_quantity, NULL,
                                                  the_first, the_days);
    END IF;
    IF NOT FOUND AND forced THEN
        RETURN QUERY
            SELECT today, t.id, p.id, visit, channel::smallint, the_kind::smallint, the_quantity, 0,
                   the_first, the_days::smallint, t.ticket_type_id, t.edition_id,
                   p.amount, p.list_amount, t.persons, true, false, false, true,
                   NULL::smallint, NULL::timestamptz, NULL::timestamptz, z.zones, z.uses, z.series
              FROM ticket_terms AS t JOIN price AS p ON p.terms_id = t.id AND p.id = the_price,
                   LATERAL (SELECT array_agg(zone_id ORDER BY zone_id) AS zones,
                                   array_agg(uses ORDER BY zone_id) AS uses,
                                   array_agg(series_id ORDER BY zone_id) AS series
                              FROM terms_zone WHERE terms_id = t.id) AS z
             WHERE t.id = the_terms;
    END IF;
END $$;
