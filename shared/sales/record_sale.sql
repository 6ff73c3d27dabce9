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
-- the house: order, ticket, entitlement, payment, shift, what documents bought, member, audit head,
-- place.
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
    shown_at timestamptz;
    shown_edition integer;
    weekday integer := extract(isodow FROM visit);
    holiday boolean;
    tier integer;
    counted integer;
    the_number text;
    told record;
    take integer[];  -- a timeslot's id and the places wanted of it
    taken jsonb := '{}';  -- places by timeslot that a flash sale has given already
BEGIN
    -- All that must be known beforehand, in one look; each question finds one row by its key, and
    -- as a join they would be sorted and merged. A sign-in in use is read here; any other is left
    -- to staff_of, which refuses it or notes that it is in use. A statement costs by its length
    -- even where it finds nothing: what is seldom asked is asked below, by itself.
    SELECT s.id, s.code, c.id AS channel, c.code AS channel_code, c.pool, site.time_zone,
           site.ahead_days, site.hold_minutes, e.id AS edition, e.in_force_from,
           -- as app.channel_sells
           c.active AND NOT EXISTS (SELECT FROM channel_pause AS p
                                     WHERE p.channel_id = c.id AND p.during @> instant)
               AND (c.sells_from IS NULL
                    OR (instant AT TIME ZONE site.time_zone)::time >= c.sells_from
                       AND (instant AT TIME ZONE site.time_zone)::time < c.sells_until) AS sells,
           (SELECT d.kind FROM holiday AS d WHERE d.day = visit) AS special,
           (instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date AS today,
           app.id_is_current(the_order, instant) AS current,
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
      LEFT JOIN LATERAL (SELECT id, in_force_from FROM edition
                          WHERE state = 'IN_FORCE' AND in_force_from <= instant
                          ORDER BY in_force_from DESC LIMIT 1) AS e ON true
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
    -- as app.weekday_bit: a weekend day that is worked counts as a Wednesday
    weekday := 1 << CASE WHEN weekday >= 6 AND here.special = 'working_day' THEN 2
                         ELSE weekday - 1 END;
    holiday := coalesce(here.special = 'holiday', false);
    shown_at := greatest(least(the_priced_at, instant),
                         instant - here.hold_minutes * interval '1 minute');
    IF here.in_force_from > shown_at THEN
        SELECT id INTO shown_edition FROM edition
         WHERE state = 'IN_FORCE' AND in_force_from <= shown_at
         ORDER BY in_force_from DESC LIMIT 1;
    END IF;
    IF document ? 'points' THEN
        SELECT root.tier_id INTO tier FROM member AS m JOIN member AS root ON root.id = m.root_id
         WHERE m.id = (document->'points'->>'member')::uuid;
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
               AND t.weekdays & weekday > 0
               AND visit BETWEEN l.first_day AND l.first_day + l.days - 1
               AND NOT EXISTS (SELECT FROM terms_blackout AS b
                                WHERE b.terms_id = t.id AND visit <@ b.days) AS on_sale,
               l.quantity * t.persons BETWEEN coalesce(t.group_min, 1)
                                          AND coalesce(t.group_max, 32767) AS fits,
               t.real_name <> 'none' OR t.per_id_limit IS NOT NULL AS named, p.by_hour
          FROM (SELECT line, type, terms, price, quantity, unit, coalesce(discount, 0) AS discount,
                       shares, coalesce(slots, '{}') AS slots, first_day, days
                  FROM jsonb_to_recordset(document->'lines')
                       AS l (line smallint, type integer, terms integer, price integer,
                             quantity integer, unit bigint, discount bigint, shares jsonb,
                             slots integer[], first_day date, days smallint)) AS l,
               LATERAL (SELECT * FROM ticket_terms
                         WHERE id = l.terms AND ticket_type_id = l.type
                           AND edition_id IN (here.edition, shown_edition)
                           AND here.channel_code = ANY (channels)
                           AND app.bounds_hold(validity, valid_days, valid_hours, activate_days,
                                               fixed_days, here.today, visit, l.first_day, l.days)
                         LIMIT 1) AS t,
               -- All prices of the day whose rules apply: the one that is named, and whether one
               -- goes before it. Who the visitor is, and how full a slot was, is the word of the
               -- window; hours are judged below, where a rule asks for any.
               LATERAL (SELECT max(q.amount) FILTER (WHERE q.id = l.price) AS amount,
                               max(q.list_amount) FILTER (WHERE q.id = l.price) AS list_amount,
                               max(r.priority) FILTER (WHERE q.id = l.price) AS priority,
                               bool_or(r.family = 'personal' AND q.id = l.price) AS personal,
                               bool_or(num_nonnulls(r.slot_from, r.slot_until) > 0) AS by_hour,
                               max(r.priority) FILTER (
                                   WHERE r.family = 'calendar'
                                     AND num_nonnulls(r.concession_id, r.tier_id, r.sold_percent,
                                                      r.slot_from, r.slot_until) = 0) AS highest
                          FROM price AS q,
                               LATERAL (SELECT * FROM price_rule
                                         WHERE id = q.rule_id
                                           AND app.rule_applies(
                                               channel_id, weekdays, holidays, group_min,
                                               here.channel, weekday, holiday,
                                               l.quantity * t.persons)
                                           AND coalesce(tier_id = tier, tier_id IS NULL)
                                         LIMIT 1) AS r
                         WHERE q.terms_id = l.terms AND visit <@ q.visit_days) AS p
         WHERE l.unit = least(p.amount, t.ceiling)
           AND (p.personal OR p.priority >= coalesce(p.highest, p.priority))
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
        -- the only payment and the entry of a sale have the id of their order
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at)
        VALUES (the_order, the_order, here.shift, 'cash', 'SUCCEEDED',
                the_total, the_received, here.today, instant)
    )
    SELECT count(*) AS lines, sum(amount) AS total, sum(discount) AS discount,
           sum(quantity) AS tickets,
           bool_or(named) AS named, bool_or(by_hour) AS by_hour, bool_or(o.closed) AS closed,
           min(type) FILTER (WHERE on_sale IS NOT TRUE) AS not_on_sale,
           bool_and((fits AND o.whole AND (discount > 0 OR o.shared = unit)
                 AND quantity = (SELECT count(*) FROM fresh
                                  WHERE fresh.line = line.line AND length(code) = 16)) IS TRUE
           ) AS whole,
           (SELECT array_agg(ARRAY[slot, places] ORDER BY slot)
              FROM (SELECT slot, sum(quantity * persons)::integer AS places
                      FROM line, unnest(slots) AS slot GROUP BY slot) AS each) AS wanted
      INTO told
      -- A ticket takes a place for each of its persons in each series that its zones name: that of
      -- the one slot of the series that its line names, and a line names no other.
      FROM line, LATERAL (
           SELECT bool_or(series_id IS NOT NULL AND timeslot IS NULL) AS closed,
                  slots <@ array_agg(timeslot) AND (cardinality(slots) < 2
                                                    OR app.all_differ(slots)) AS whole,
                  CASE WHEN bool_and(shares ? zone_id::text)
                       THEN sum((shares->>zone_id::text)::bigint) END AS shared
             FROM opening WHERE opening.line = line.line) AS o;
    IF told.lines = 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    ELSIF told.not_on_sale IS NOT NULL OR told.closed THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object(
            'day', visit, 'ticket_type', told.not_on_sale));
    ELSIF told.total <> the_total OR told.whole IS NOT TRUE
       OR told.tickets <> jsonb_array_length(document->'tickets')
       OR the_received NOT BETWEEN the_total AND most_cash
       OR NOT isfinite(the_priced_at) THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    ELSIF told.by_hour AND NOT app.hours_hold(the_order, visit, here.channel, weekday, holiday) THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    END IF;

    IF the_total > 0 THEN
        PERFORM app.post_entry(the_order, 'sale', the_order, here.today,
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
        taken := app.book_discounts(the_order, visit, document, shown_at);
    END IF;
    FOREACH take SLICE 1 IN ARRAY coalesce(told.wanted, '{}') LOOP
        PERFORM app.take_places(take[1], here.pool,
                                take[2] - coalesce((taken->>take[1]::text)::integer, 0));
    END LOOP;
    RETURN jsonb_build_object('number', the_number, 'business_date', here.today);
END $$;
