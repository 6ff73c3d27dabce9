-- Records one cash sale whole or not at all: order, lines, tickets, entitlements, payment, ledger,
-- audit, places, print jobs. The document is what Python decided (see sell.py); this verb guards:
--   * the station is the login's, the staff the token's, the shift the station's open one;
--   * each line is booked at a price of its own terms whose rule applies to channel, visit day,
--     slot and number of persons, and by terms that are in force now or were when the price was
--     shown, if that is not longer ago than the site lets a basket wait;
--   * the channel sells now; what is sold is on sale now and for the visit day, and its slots open;
--   * lines, discounts, tickets, shares and the payment add up to the same fen;
--   * tickets are numbered as they stand in the document, and admit no longer than their terms say;
--   * zones, uses and persons come from the catalogue and not from the document;
--   * every ticket takes a place for each of its persons in each series that its zones name;
--   * who must be named is named, and no document buys more than it may; a price of members is
--     booked for a member of that tier, who earns what the rate of the tier makes of the total.
-- A repeated order id gives the first answer and changes nothing. Rows are locked in the order of
-- the house: order, ticket, entitlement, payment, shift, what documents bought, member, audit head, place.
CREATE OR REPLACE FUNCTION app.record_sale(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
-- Planned once a connection: to plan this anew for each sale would cost as much as to run it.
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    the_order uuid := document->>'id';
    the_total bigint := document->>'total';
    the_received bigint := document->>'received';
    the_priced_at timestamptz := document->>'priced_at';
    visit date := document->>'visit_day';
    instant timestamptz := clock_timestamp();
    most_cash CONSTANT bigint := 1000000000000;  -- fen
    here record;
    who integer;
    counted integer;
    the_number text;
    told record;
    take integer[];  -- a timeslot's id and the places wanted of it
    taken jsonb := '{}';  -- places by timeslot that a flash sale has given already
BEGIN
    -- All that must be known beforehand, in one look; each question finds one row by its key, and
    -- as a join they would be sorted and merged. A sign-in in use is read here; any other is left
    -- to staff_of, which refuses it or notes that it is in use.
    SELECT s.id, s.code, c.id AS channel, c.code AS channel_code, c.pool, site.time_zone,
           site.ahead_days, app.channel_sells(c.id, instant) AS sells,
           app.weekday_bit(visit) AS weekday,
           EXISTS (SELECT FROM holiday WHERE day = visit AND kind = 'holiday') AS holiday,
           (instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date AS today,
           shown.at AS shown_at,
           (SELECT e.id FROM edition AS e
             WHERE e.state = 'IN_FORCE' AND e.in_force_from <= instant
             ORDER BY e.in_force_from DESC LIMIT 1) AS edition,
           (SELECT e.id FROM edition AS e
             WHERE e.state = 'IN_FORCE' AND e.in_force_from <= shown.at
             ORDER BY e.in_force_from DESC LIMIT 1) AS shown_edition,
           app.id_is_current(the_order, instant) AS current,
           (SELECT root.tier_id FROM member AS m JOIN member AS root ON root.id = m.root_id
             WHERE m.id = (document->'points'->>'member')::uuid) AS tier,
           (SELECT h.id FROM shift AS h WHERE h.station_id = s.id AND h.state = 'OPEN') AS shift,
           (SELECT o.id FROM sales_order AS o
             WHERE o.id = the_order AND o.station_id = s.id) AS sold_before,
           (SELECT k.id FROM signing_key AS k
             WHERE k.id = (document->>'key')::integer AND k.station_id = s.id
               AND k.state = 'ACTIVE'
               AND k.purpose = CASE site.mode WHEN 'training' THEN 'training' ELSE 'live' END
           ) AS key,
           (SELECT t.staff_id FROM staff_token AS t
             WHERE t.digest = sha256(convert_to(token, 'UTF8')) AND t.station_id = s.id
               AND t.ended_at IS NULL AND 'sell' = ANY (t.rights)
               AND t.used_at > instant - interval '30 seconds') AS staff
      INTO here
      FROM station AS s JOIN channel AS c ON c.code = s.kind CROSS JOIN site
     CROSS JOIN LATERAL (SELECT greatest(least(the_priced_at, instant),
                             instant - site.hold_minutes * interval '1 minute') AS at) AS shown
     WHERE s.login = session_user AND s.kind = 'window';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a window');
    END IF;
    who := coalesce(here.staff, app.staff_of(token, here.id, 'sell'));
    IF here.current IS NOT TRUE THEN
        PERFORM app.refuse('SM010', 'id out of range');
    ELSIF here.sold_before IS NOT NULL THEN
        RETURN app.sale_answer(the_order);
    ELSIF here.shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF visit < here.today OR NOT isfinite(visit) THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
    ELSIF NOT here.sells THEN
        PERFORM app.refuse('SM002', 'the channel does not sell', jsonb_build_object(
            'day', visit, 'channel', here.channel_code));
    ELSIF here.key IS NULL THEN
        PERFORM app.refuse('SM013', 'the key of this window is not active');
    END IF;

    UPDATE receipt_counter SET last = last + 1
     WHERE station_id = here.id AND business_date = here.today RETURNING last INTO counted;
    IF NOT FOUND THEN
        INSERT INTO receipt_counter AS c (station_id, business_date, last)
        VALUES (here.id, here.today, 1)
            ON CONFLICT (station_id, business_date) DO UPDATE SET last = c.last + 1
        RETURNING last INTO counted;
    END IF;
    the_number := here.code || '-' || to_char(here.today, 'MMDD') || '-'
                  || lpad(counted::text, greatest(4, length(counted::text)), '0');

    -- One statement for all rows that hang together: each part of the document is read once, and
    -- what is written is checked from what was read. CTEs that write see nothing of one another,
    -- so each writes from "line" and "fresh". Rows are found one by one (LATERAL … LIMIT 1): with
    -- a handful of lines a join prepared for hundreds costs more than it finds.
    WITH line AS MATERIALIZED (
        SELECT l.*, t.persons, p.list_amount * l.quantity AS list,
               l.unit * l.quantity - l.discount AS amount,
               visit - here.today <= coalesce(t.days_ahead, here.ahead_days)
               AND instant >= coalesce(t.sale_from, '-infinity')
               AND instant < coalesce(t.sale_until, 'infinity')
               AND t.weekdays & here.weekday > 0
               AND visit BETWEEN l.first_day AND l.first_day + l.days - 1
               AND NOT EXISTS (SELECT FROM terms_blackout AS b
                                WHERE b.terms_id = t.id AND visit <@ b.days) AS on_sale,
               l.quantity * t.persons BETWEEN coalesce(t.group_min, 1)
                                          AND coalesce(t.group_max, 32767) AS fits,
               t.real_name <> 'none' OR t.per_id_limit IS NOT NULL AS named
          FROM (SELECT line, type, terms, price, quantity, unit, coalesce(discount, 0) AS discount,
                       shares, coalesce(slots, '{}') AS slots, first_day, days
                  FROM jsonb_to_recordset(document->'lines')
                       AS l (line smallint, type integer, terms integer, price integer,
                             quantity integer, unit bigint, discount bigint, shares jsonb,
                             slots integer[], first_day date, days smallint)) AS l,
               LATERAL (SELECT * FROM ticket_terms
                         WHERE id = l.terms AND ticket_type_id = l.type
                           AND edition_id IN (here.edition, here.shown_edition)
                           AND here.channel_code = ANY (channels)
                           AND app.bounds_hold(validity, valid_days, valid_hours, activate_days,
                                               fixed_days, here.today, visit, l.first_day, l.days)
                         LIMIT 1) AS t,
               LATERAL (SELECT * FROM price
                         WHERE id = l.price AND terms_id = l.terms AND visit <@ visit_days
                           AND l.unit = least(amount, t.ceiling) LIMIT 1) AS p,
               -- The rule applies, and of the day's own prices none that goes before it does. Who
               -- the visitor is, and how full a slot was, is the word of the window.
               LATERAL (SELECT FROM price_rule AS r
                         WHERE r.id = p.rule_id
                           AND coalesce(r.tier_id = here.tier, r.tier_id IS NULL)
                           AND app.rule_applies(r.channel_id, r.weekdays, r.holidays, r.group_min,
                                                here.channel, here.weekday, here.holiday,
                                                l.quantity * t.persons)
                           AND (num_nonnulls(r.slot_from, r.slot_until) = 0 OR EXISTS (
                                SELECT FROM timeslot AS s
                                 WHERE s.id = ANY (l.slots)
                                   AND s.starts >= coalesce(r.slot_from, '00:00')
                                   AND s.starts < coalesce(r.slot_until, '24:00')))
                           AND (r.family = 'personal' OR NOT EXISTS (
                                SELECT FROM price AS q,
                                       LATERAL (SELECT FROM price_rule AS h
                                         WHERE h.id = q.rule_id AND h.family = 'calendar'
                                           AND h.priority > r.priority
                                           AND num_nonnulls(h.concession_id, h.tier_id,
                                                            h.sold_percent) = 0
                                           AND app.rule_applies(
                                               h.channel_id, h.weekdays, h.holidays, h.group_min,
                                               here.channel, here.weekday, here.holiday,
                                               l.quantity * t.persons)
                                           AND (num_nonnulls(h.slot_from, h.slot_until) = 0
                                                OR EXISTS (
                                                SELECT FROM timeslot AS s
                                                 WHERE s.id = ANY (l.slots)
                                                   AND s.starts >= coalesce(h.slot_from, '00:00')
                                                   AND s.starts < coalesce(h.slot_until, '24:00')))
                                         LIMIT 1) AS before
                                 WHERE q.terms_id = l.terms AND q.id <> p.id
                                   AND visit <@ q.visit_days))
                         LIMIT 1) AS rule
    ), opening AS MATERIALIZED (
        SELECT line.line, z.zone_id, z.uses, z.series_id, s.id AS timeslot
          FROM line, LATERAL (SELECT zone_id, uses, series_id FROM terms_zone
                               WHERE terms_id = line.terms OFFSET 0) AS z
          LEFT JOIN LATERAL (SELECT id FROM timeslot
                              WHERE series_id = z.series_id AND id = ANY (line.slots)
                                AND day = visit AND state = 'OPEN'
                                AND coalesce((day + ends) AT TIME ZONE here.time_zone > instant,
                                             true) LIMIT 1) AS s ON true
    ), fresh AS MATERIALIZED (
        -- tickets of a line without discount all cost and share the same; others say it themselves
        SELECT k.id, k.n, decode(k.code, 'hex') AS code, own.line, own.type, own.terms,
               own.persons, own.first_day, own.days,
               CASE WHEN own.discount = 0 THEN own.unit ELSE k.price END AS price,
               CASE WHEN own.discount = 0 THEN own.shares ELSE k.shares END AS shares
          FROM ROWS FROM (jsonb_to_recordset(document->'tickets')
                          AS (id uuid, line smallint, code text, price bigint, shares jsonb))
               WITH ORDINALITY AS k (id, line, code, price, shares, n),
               LATERAL (SELECT * FROM line WHERE line.line = k.line LIMIT 1) AS own
    ), ordered AS (
        INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
        VALUES (the_order, the_number, 'PAID', here.id, who, here.shift, here.channel, here.today,
                visit, the_priced_at, instant, the_total)
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, discount, amount)
        SELECT the_order, line, type, terms, price, quantity, quantity * persons, unit, list,
               discount, amount FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT id, the_order, line,
               the_number || CASE WHEN n < 10 THEN '-0' ELSE '-' END || n, type, terms,
               first_day, days, persons, price, 'ISSUED', here.key, 0, code
          FROM fresh
    ), opened AS (
        INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, timeslot_id, value,
                                 recognised)
        SELECT fresh.id, o.zone_id, o.uses, o.uses, o.timeslot,
               (shares->>o.zone_id::text)::bigint, 0
          FROM fresh, LATERAL (SELECT zone_id, uses, timeslot FROM opening
                                WHERE opening.line = fresh.line
                                  AND shares ? zone_id::text OFFSET 0) AS o
    ), queued AS (
        INSERT INTO print_job (ticket_id, station_id, state)
        SELECT id, here.id, 'QUEUED' FROM fresh
    ), paid AS (
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at)
        VALUES (app.derive_id(the_order, 'payment'), the_order, here.shift, 'cash', 'SUCCEEDED',
                the_total, the_received, here.today, instant)
    )
    SELECT count(*) AS lines, sum(amount) AS total, sum(discount) AS discount,
           bool_or(named) AS named,
           min(type) FILTER (WHERE on_sale IS NOT TRUE) AS not_on_sale,
           bool_and((fits AND quantity = (SELECT count(*) FROM fresh
                                  WHERE fresh.line = line.line AND length(code) = 16)
                 AND cardinality(slots) = (SELECT count(DISTINCT series_id) FROM opening
                                            WHERE opening.line = line.line)
                 AND CASE WHEN discount = 0 THEN
                     unit = (SELECT sum((shares->>zone_id::text)::bigint) FROM opening
                              WHERE opening.line = line.line
                             HAVING bool_and(shares ? zone_id::text))
                 ELSE
                     amount = (SELECT sum(price) FROM fresh WHERE fresh.line = line.line
                               HAVING bool_and(price BETWEEN 0 AND line.unit AND price = (
                                      SELECT sum((shares->>zone_id::text)::bigint) FROM opening
                                       WHERE opening.line = line.line
                                      HAVING bool_and(shares ? zone_id::text))))
                 END) IS TRUE) AS whole,
           -- a ticket takes a place for each of its persons in each series that its zones name
           (SELECT array_agg(ARRAY[timeslot, places] ORDER BY timeslot NULLS FIRST)
              FROM (SELECT timeslot, sum(places)::integer AS places
                      FROM (SELECT DISTINCT o.line, o.series_id, o.timeslot,
                                   l.quantity * l.persons AS places
                              FROM opening AS o JOIN line AS l ON l.line = o.line
                             WHERE o.series_id IS NOT NULL) AS each
                     GROUP BY timeslot) AS wanted) AS slots
      INTO told FROM line;
    IF told.lines = 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    ELSIF told.not_on_sale IS NOT NULL OR told.slots[1][1] IS NULL AND told.slots IS NOT NULL THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object(
            'day', visit, 'ticket_type', told.not_on_sale));
    ELSIF told.total <> the_total OR told.whole IS NOT TRUE
       OR the_received NOT BETWEEN the_total AND most_cash
       OR NOT isfinite(the_priced_at) THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;

    IF the_total > 0 THEN
        PERFORM app.post_entry(app.derive_id(the_order, 'sale'), 'sale', the_order, here.today,
                               here.id, who, ARRAY['1001', '2203'], ARRAY[the_total, -the_total]);
    END IF;
    IF told.named OR document ? 'visitors' THEN
        PERFORM app.book_visitors(the_order, visit, document->'visitors');
    END IF;
    IF document ? 'points' THEN
        PERFORM app.add_earned(document->'points' || jsonb_build_object(
            'order', the_order, 'amount', the_total), here.id, who);
    END IF;
    PERFORM app.audit_append(here.id, who, 'sale', the_order, jsonb_build_object(
        'number', the_number, 'total', the_total, 'tickets', document->'tickets'));

    IF told.discount > 0 THEN
        taken := app.book_discounts(the_order, visit, document, here.shown_at);
    END IF;
    FOREACH take SLICE 1 IN ARRAY coalesce(told.slots, '{}') LOOP
        PERFORM app.take_places(take[1], here.pool,
                                take[2] - coalesce((taken->>take[1]::text)::integer, 0));
    END LOOP;
    RETURN jsonb_build_object('number', the_number, 'business_date', here.today);
END $$;
