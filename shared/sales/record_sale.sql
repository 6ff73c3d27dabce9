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
-- A sale that is "settled" is paid otherwise: complete_order has confirmed its hold just now, and
-- writes payments and entry itself. A repeated order id gives the first answer and changes nothing.
-- What stands still from sale to sale is judged once (judge_ground, judge_line) and read here: a
-- statement costs by its length more than by its rows, and so does this language by its
-- expressions; where all is well few are asked. Rows are locked in the order of the house: order,
-- ticket, entitlement, payment, shift, what documents bought, member, audit head, place.
CREATE OR REPLACE FUNCTION app.record_sale(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
-- Planned once a connection: to plan this anew for each sale would cost as much as to run it.
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    instant CONSTANT timestamptz := clock_timestamp();
    most_cash CONSTANT bigint := 1000000000000;  -- fen
    the_order CONSTANT uuid := document->>'id';
    total CONSTANT bigint := document->>'total';
    received CONSTANT bigint := document->>'received';
    priced_at CONSTANT timestamptz := document->>'priced_at';
    visit CONSTANT date := document->>'visit_day';
    the_key CONSTANT integer := document->>'key';
    settled CONSTANT boolean := document ? 'settled';
    earns CONSTANT boolean := document ? 'points';
    here record;
    told record;
    shown_edition integer;
    tier integer;
    done boolean;
    take integer[];  -- a timeslot's id and the places wanted of it
    wanted integer[];
    missing integer;
    quick record;  -- the bucket that had them
    taken jsonb := '{}';  -- places by timeslot that a flash sale has given already
BEGIN
    -- Where all is well one statement reads all that must be known beforehand, and counts the order;
    -- where it finds nothing, begin_sale says why, or makes it well.
    UPDATE receipt_counter AS c SET last = c.last + 1
      FROM ground_version AS v, sale_ground AS k,
           (SELECT staff_id, station_id FROM staff_token
             WHERE digest = sha256(convert_to(token, 'UTF8')) AND ended_at IS NULL
               AND 'sell' = ANY (rights)
               AND used_at > instant - interval '30 seconds' LIMIT 1) AS t
     WHERE v.id = 1 AND k.login = session_user AND k.visit_day = visit AND k.version = v.version
       AND instant >= k.since AND instant < k.until AND visit >= k.business_date AND k.sells
       AND the_order BETWEEN k.least_id AND k.most_id AND the_key = ANY (k.keys)
       AND t.station_id = k.station_id AND c.staff_id = t.staff_id
       AND c.station_id = k.station_id AND c.business_date = k.business_date
       AND NOT EXISTS (SELECT FROM sales_order WHERE id = the_order)
    RETURNING k.station_id AS station, k.channel_id AS channel, k.channel_code, k.pool, k.time_zone,
              k.ahead_days, k.hold_minutes, k.business_date AS today, k.day_kind,
              k.edition_id AS edition, k.in_force_from, t.staff_id AS staff, c.shift_id AS shift,
              app.order_number(k.code, k.business_date, c.last) AS number
      INTO here;
    IF NOT FOUND THEN
        SELECT * INTO here FROM app.begin_sale(the_order, visit, the_key, token);
        IF here.number IS NULL THEN
            RETURN app.sale_answer(the_order);
        END IF;
    END IF;
    IF isfinite(priced_at) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;
    IF earns THEN
        SELECT root.tier_id INTO tier FROM member AS m JOIN member AS root ON root.id = m.root_id
         WHERE m.id = (document->'points'->>'member')::uuid;
    END IF;
    IF here.in_force_from > instant - here.hold_minutes * interval '1 minute' THEN
        SELECT id INTO shown_edition FROM edition
         WHERE state = 'IN_FORCE'
           AND in_force_from <= app.shown_at(priced_at, instant, here.hold_minutes)
         ORDER BY in_force_from DESC LIMIT 1;
    END IF;

    -- One statement for all rows that hang together: each part of the document is read once, and
    -- what is written is checked from what was read. CTEs that write see nothing of one another,
    -- so each writes from "line" and "fresh". Rows are found one by one (LATERAL … LIMIT 1): with
    -- a handful of lines a join prepared for hundreds costs more than it finds.
    WITH line AS MATERIALIZED (
        SELECT l.*, j.persons, j.list_amount * l.quantity AS list,
               l.unit * l.quantity - l.discount AS amount,
               j.on_sale AND visit - here.today <= coalesce(j.days_ahead, here.ahead_days)
               AND instant >= coalesce(j.sale_from, '-infinity')
               AND instant < coalesce(j.sale_until, 'infinity') AS on_sale,
               j.fits, j.named, j.by_hour, j.zones, j.uses, j.series
          FROM (SELECT line, type, terms, price, quantity, unit, coalesce(discount, 0) AS discount,
                       shares, coalesce(slots, '{}') AS slots, first_day, days
                  FROM jsonb_to_recordset(document->'lines')
                       AS l (line smallint, type integer, terms integer, price integer,
                             quantity integer, unit bigint, discount bigint, shares jsonb,
                             slots integer[], first_day date, days smallint)) AS l,
               LATERAL (SELECT k.* FROM judged_line AS k
                         WHERE k.sold_on = here.today AND k.terms_id = l.terms
                           AND k.price_id = l.price AND k.visit_day = visit
                           AND k.channel_id = here.channel AND k.day_kind = here.day_kind
                           AND k.quantity = l.quantity AND k.tier_id = coalesce(tier, 0)
                           AND k.first_day = l.first_day AND k.days = l.days
                        UNION ALL
                        SELECT * FROM app.judge_line(
                            here.today, l.terms, l.price, visit, here.channel,
                            here.channel_code, here.day_kind, l.quantity, tier, l.first_day,
                            l.days) LIMIT 1) AS j
         WHERE l.unit = j.unit_price AND l.type = j.ticket_type_id
           AND j.edition_id IN (here.edition, shown_edition)
    ), opening AS MATERIALIZED (
        SELECT line.line, z.zone_id, z.uses, z.series_id, s.id AS timeslot
          FROM line, LATERAL unnest(zones, uses, series) AS z (zone_id, uses, series_id)
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
        VALUES (the_order, here.number, 'PAID', here.station, here.staff, here.shift,
                here.channel, here.today, visit, priced_at, instant, total)
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, discount, amount)
        SELECT the_order, line, type, terms, price, quantity, quantity * persons, unit, list,
               discount, amount FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT id, the_order, line,
               here.number || CASE WHEN n < 10 THEN '-0' ELSE '-' END || n, type, terms,
               first_day, days, persons, price, 'ISSUED', the_key, 0, code
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
        SELECT id, here.station, 'QUEUED' FROM fresh
    ), paid AS (
        -- the only payment and the entry of a sale have the id of their order
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at)
        SELECT the_order, the_order, here.shift, 'cash', 'SUCCEEDED',
               total, received, here.today, instant WHERE NOT settled
    )
    SELECT count(*) AS lines, sum(quantity) AS tickets, sum(amount) AS amount,
           -- What is to be said of any line, a bit each, for one aggregate costs less than six:
           -- 1 not on sale, 2 a slot is closed, 4 priced by the hour, 8 names or a limit, 16
           -- lowered, 32 does not add up.
           bit_or(CASE WHEN on_sale THEN 0 ELSE 1 END | CASE WHEN o.closed THEN 2 ELSE 0 END
                  | CASE WHEN by_hour THEN 4 ELSE 0 END | CASE WHEN named THEN 8 ELSE 0 END
                  | CASE WHEN discount > 0 THEN 16 ELSE 0 END
                  | CASE WHEN fits AND o.whole AND (discount > 0 OR o.shared = unit)
                         THEN 0 ELSE 32 END) AS signs,
           min(CASE WHEN on_sale THEN NULL ELSE type END) AS not_on_sale,
           min(slots) AS slots, sum(quantity * persons)::integer AS places,
           (SELECT jsonb_agg(jsonb_build_array(id, code, price)) FROM fresh
             WHERE length(code) = 16) AS issued
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
    done := (told.signs & 32 = 0 AND told.amount = total AND received BETWEEN total AND most_cash
             AND told.tickets = jsonb_array_length(told.issued)
             AND told.tickets = jsonb_array_length(document->'tickets')) IS TRUE;
    IF done AND told.lines > 1 THEN
        done := NOT EXISTS (SELECT FROM order_line AS b
                             WHERE b.order_id = the_order
                               AND b.quantity <> (SELECT count(*) FROM ticket AS k
                                                   WHERE k.order_id = the_order
                                                     AND k.order_line = b.line));
    END IF;
    IF NOT done OR told.signs & 7 > 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
        IF told.lines = 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
            PERFORM app.refuse('SM003', 'a price has changed');
        ELSIF told.signs & 3 > 0 THEN
            PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object(
                'day', visit, 'ticket_type', told.not_on_sale));
        ELSIF NOT done THEN
            PERFORM app.refuse('SM008', 'the sale does not add up');
        ELSIF NOT app.hours_hold(the_order, visit, here.channel, here.day_kind) THEN
            PERFORM app.refuse('SM003', 'a price has changed');
        ELSIF NOT settled THEN
            -- one that was held before the stop is being paid: it is completed
            PERFORM app.refuse_stopped(the_order, visit);
        END IF;
    END IF;

    IF total > 0 AND NOT settled THEN
        done := app.post_entry(the_order, 'sale', the_order, here.today, here.station, here.staff,
                               ARRAY['1001', '2203'], ARRAY[total, -total]);
    END IF;
    IF told.signs & 8 > 0 OR earns OR document ? 'visitors' THEN
        IF told.signs & 8 > 0 OR document ? 'visitors' THEN
            PERFORM app.book_visitors(the_order, visit, document->'visitors');
        END IF;
        IF earns AND (NOT settled OR document->'points' ? 'points') THEN
            PERFORM app.add_earned(document->'points' || jsonb_build_object(
                'order', the_order, 'amount', total), here.station, here.staff);
        END IF;
    END IF;
    done := app.audit_append(here.station, here.staff, 'sale', the_order, jsonb_build_object(
        'number', here.number, 'total', total, 'tickets', told.issued));

    IF told.signs & 16 > 0 THEN
        taken := app.book_discounts(
            the_order, visit, document,
            app.shown_at(priced_at, instant, here.hold_minutes));
    END IF;
    -- One line with one slot, which most sales are, needs no look at its lines to be put in order.
    IF told.lines = 1 AND cardinality(told.slots) = 1 THEN
        wanted := ARRAY[[told.slots[1], told.places]];
    ELSIF told.lines > 1 OR cardinality(told.slots) > 1 THEN
        SELECT array_agg(ARRAY[slot, places] ORDER BY slot) INTO wanted
          FROM (SELECT slot, sum(b.persons)::integer AS places
                  FROM jsonb_to_recordset(document->'lines') AS l (line smallint, slots integer[])
                  JOIN order_line AS b ON b.order_id = the_order AND b.line = l.line,
                       unnest(l.slots) AS slot
                 GROUP BY slot) AS each;
    END IF;
    IF settled THEN
        IF NOT EXISTS (SELECT FROM place_hold WHERE id = the_order AND state = 'CONFIRMED') THEN
            PERFORM app.refuse('SM008', 'the sale does not add up');
        END IF;
        PERFORM app.settle_places(the_order, here.pool, wanted, taken);
    ELSIF wanted IS NOT NULL THEN
        FOREACH take SLICE 1 IN ARRAY wanted LOOP
            -- as take_places does, without the cost of calling it
            missing := take[2] - coalesce((taken->>take[1]::text)::integer, 0);
            quick := app.take_from_bucket(take[1], here.pool, missing);
            IF quick.from_bucket IS NULL THEN
                PERFORM app.fold_places(take[1], here.pool, missing);
            END IF;
        END LOOP;
    END IF;
    RETURN jsonb_build_object('number', here.number, 'business_date', here.today);
END $$;
