-- Judges the discounts of a sale: each is what its promotion gives, neither a fen more nor, unless
-- the price itself is less, a fen less. Gives one row for each promotion that is used, as JSON. The
-- lines [{line, type, terms, price, quantity, unit, slots}] were judged by the caller. A discount
-- [{line, source, source_id, amount, tickets, code_hash, person}] lowers `tickets` of its line:
--   flash:  each of them to the price of the sale, in its timeslots
--   bundle: complete sets, by an amount each or a rate of what they cost
--   coupon, promo: by an amount in all, or a rate of each line, of what is left after those before
-- A rate is rounded half up: the amount lies above it by half a fen at most, and below it by less.
-- Two promotions that do not both combine never meet at one ticket, nor one that does not combine
-- and a personal price. A ticket is in one flash sale or bundle at most. What cannot be judged (a
-- number is missing, a bundle is not complete) is not good, whatever stands beside it: bool_and
-- passes over what is unknown.
CREATE OR REPLACE FUNCTION app.judge_discounts(
    visit date, lines jsonb, discounts jsonb, priced_at timestamptz
) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    told record;
BEGIN
    WITH line AS MATERIALIZED (
        SELECT l.line, l.type, l.quantity, l.unit, l.slots, t.persons,
               r.family = 'personal' AS personal
          FROM jsonb_to_recordset(lines) AS l (line smallint, type integer, terms integer,
                   price integer, quantity integer, unit bigint, slots jsonb)
          JOIN price AS p ON p.id = l.price JOIN price_rule AS r ON r.id = p.rule_id
          JOIN ticket_terms AS t ON t.id = l.terms
    ), given AS MATERIALIZED (
        SELECT d.line, d.source_id, d.amount, d.tickets, d.person, p.id AS promotion, p.kind,
               array_position(ARRAY['flash', 'bundle', 'coupon', 'promo'], p.kind::text) AS turn,
               p.amount AS off, p.rate, p.min_spend, p.combines,
               CASE p.kind WHEN 'flash' THEN clock_timestamp() ELSE priced_at END >= p.starts_at
               AND CASE p.kind WHEN 'flash' THEN clock_timestamp() ELSE priced_at END < p.ends_at
               AND coalesce(visit <@ p.visit_days, true) AND p.withdrawn_at IS NULL AS holds,
               line.type, line.quantity, line.unit, line.slots, line.persons, line.personal,
               app.promotion_covers(p.id, p.kind, line.type) AS covered
          FROM jsonb_to_recordset(discounts) AS d (line smallint, source discount_source,
                   source_id integer, amount bigint, tickets integer, code_hash text, person text)
          JOIN line ON line.line = d.line
          LEFT JOIN coupon AS c ON d.source = 'coupon' AND c.id = d.source_id
                               AND c.digest = decode(d.code_hash, 'hex')
          LEFT JOIN promo_code AS q ON d.source = 'promo' AND q.promotion_id = d.source_id
                                   AND q.proof = decode(d.code_hash, 'hex')
          JOIN promotion AS p ON p.kind = d.source
           AND p.id = CASE d.source WHEN 'coupon' THEN c.promotion_id
                                    WHEN 'promo' THEN q.promotion_id ELSE d.source_id END
    ), based AS MATERIALIZED (
        SELECT g.*, g.unit * g.tickets - coalesce((
                   SELECT sum(e.amount) FROM given AS e
                    WHERE e.line = g.line AND e.combines AND g.combines AND g.turn > 2
                      AND (e.turn, e.source_id) < (g.turn, g.source_id)), 0) AS base
          FROM given AS g
    ), per_row AS (
        SELECT bool_and((
                   b.tickets BETWEEN 1 AND b.quantity AND b.amount BETWEEN 0 AND b.base
                   AND (b.amount > 0 OR b.kind = 'bundle')
                   AND b.covered AND (b.combines OR NOT b.personal)
                   AND CASE WHEN b.kind = 'flash'
                            THEN b.amount = (b.unit - f.price) * b.tickets
                                 AND b.persons = f.persons
                                 AND coalesce(b.slots, '[]') @> s.slots
                            WHEN b.kind <> 'bundle' AND b.rate IS NOT NULL
                            THEN b.amount * 10000 - b.base * b.rate BETWEEN -4999 AND 5000
                            ELSE true END) IS TRUE) AS good,
               bool_and(b.holds) AS hold,
               max(b.promotion) FILTER (WHERE b.kind = 'flash' AND NOT b.holds) AS flash_over
          FROM based AS b LEFT JOIN flash_sale AS f ON f.promotion_id = b.promotion
         CROSS JOIN LATERAL (
               SELECT coalesce(jsonb_agg(timeslot_id), '[]') AS slots FROM flash_slot
                WHERE promotion_id = b.promotion) AS s
    ), per_line AS (
        SELECT coalesce(sum(tickets) FILTER (WHERE NOT combines), 0)
               + coalesce(max(tickets) FILTER (WHERE combines), 0) <= quantity
               AND coalesce(sum(tickets) FILTER (WHERE turn <= 2), 0) <= quantity AS good
          FROM based GROUP BY line, quantity
    ), used AS MATERIALIZED (
        SELECT b.kind, b.source_id, b.promotion, b.off, b.rate, b.min_spend,
               sum(b.amount)::bigint AS amount, sum(b.base)::bigint AS base,
               sum(b.tickets)::integer AS tickets, min(b.person) AS person,
               CASE b.kind WHEN 'bundle' THEN (
                   SELECT CASE WHEN count(DISTINCT x.sets) = 1 THEN min(x.sets) END
                     FROM (SELECT sum(i.tickets)::numeric / p.quantity AS sets
                             FROM bundle_part AS p
                             LEFT JOIN based AS i ON i.promotion = p.promotion_id
                                                 AND i.type = p.ticket_type_id
                            WHERE p.promotion_id = b.promotion
                            GROUP BY p.ticket_type_id, p.quantity) AS x
                    HAVING count(*) = count(x.sets)) ELSE 1 END AS sets
          FROM based AS b
         GROUP BY b.kind, b.source_id, b.promotion, b.off, b.rate, b.min_spend
    ), per_promotion AS (
        SELECT bool_and((
                   u.sets >= 1 AND u.sets = trunc(u.sets)
                   AND CASE WHEN u.off IS NOT NULL THEN u.amount = least(u.off * u.sets, u.base)
                            WHEN u.kind = 'bundle'
                            THEN u.amount * 10000 - u.base * u.rate BETWEEN -4999 AND 5000
                            ELSE true END
                   AND (u.min_spend = 0 OR u.min_spend <= (
                       SELECT sum(unit * quantity) FROM line
                        WHERE app.promotion_covers(u.promotion, u.kind, line.type)))) IS TRUE
               ) AS good
          FROM used AS u
    )
    SELECT (SELECT count(*) FROM given) = jsonb_array_length(discounts)
           AND (SELECT good FROM per_row) AND (SELECT bool_and(good) FROM per_line)
           AND (SELECT good FROM per_promotion) AS good,
           (SELECT hold FROM per_row) AS hold, (SELECT flash_over FROM per_row) AS flash_over,
           (SELECT jsonb_agg(jsonb_build_object(
                'kind', kind, 'source_id', source_id, 'promotion', promotion, 'tickets', tickets,
                'person', person) ORDER BY kind, source_id) FROM used) AS used
      INTO told;
    IF told.flash_over IS NOT NULL THEN
        PERFORM app.refuse('SM016', 'the flash sale is over',
                           jsonb_build_object('promotion', told.flash_over));
    ELSIF NOT told.hold THEN
        PERFORM app.refuse('SM003', 'a promotion does not hold');
    ELSIF told.good IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the discounts do not add up');
    END IF;
    RETURN told.used;
END $$;
