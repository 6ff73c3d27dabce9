-- Records one cash sale whole or not at all: order, lines, tickets, entitlements, payment, ledger,
-- audit, places, print jobs. The document is what Python decided (see sell.py); this verb guards:
--   * the station is the login's, the staff the token's, the shift the station's open one;
--   * each line is booked at a price that is in force for that type, channel and visit day;
--   * lines, tickets, shares and the payment add up to the same fen, and to sums a report can add;
--   * tickets are numbered as they stand in the document;
--   * zones, uses, persons and days come from the catalogue and not from the document;
--   * every ticket whose type has a series takes its places.
-- A repeated order id gives the first answer and changes nothing. Rows are locked in the order of
-- the house: order, ticket, entitlement, payment, shift, audit head, place.
CREATE OR REPLACE FUNCTION app.record_sale(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
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
    told record;
BEGIN
    SELECT s.id, s.code, c.id AS channel, c.code AS channel_code, c.pool, h.id AS shift,
           k.id AS key, o.id AS sold_before,
           (instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date AS today,
           (SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= instant
             ORDER BY in_force_from DESC LIMIT 1) AS edition
      INTO here
      FROM station AS s CROSS JOIN site JOIN channel AS c ON c.code = s.kind
      LEFT JOIN shift AS h ON h.station_id = s.id AND h.state = 'OPEN'
      LEFT JOIN signing_key AS k ON k.id = (document->>'key')::integer AND k.station_id = s.id
            AND k.state = 'ACTIVE'
            AND k.purpose = CASE site.mode WHEN 'training' THEN 'training' ELSE 'live' END
      LEFT JOIN sales_order AS o ON o.id = the_order AND o.station_id = s.id
     WHERE s.login = session_user AND s.kind = 'window';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a window');
    END IF;
    who := app.staff_of(token, here.id, 'sell');
    PERFORM app.check_id(the_order);
    IF here.sold_before IS NOT NULL THEN
        RETURN app.sale_answer(the_order);
    ELSIF here.shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF visit < here.today THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
    ELSIF here.key IS NULL THEN
        PERFORM app.refuse('SM013', 'the key of this window is not active');
    END IF;

    -- One statement for all rows that hang together: each part of the document is read once, and
    -- what is written is checked from what was read. CTEs that write see nothing of one another,
    -- so each writes from "numbered", "line", "fresh" and "share".
    WITH numbered AS (
        INSERT INTO receipt_counter AS c (station_id, business_date, last)
        VALUES (here.id, here.today, 1)
            ON CONFLICT (station_id, business_date) DO UPDATE SET last = c.last + 1
        RETURNING here.code || '-' || to_char(here.today, 'MMDD') || '-'
                  || CASE WHEN last < 10000 THEN lpad(last::text, 4, '0') ELSE last::text END
                  AS number
    ), line AS MATERIALIZED (
        SELECT l.line, l.quantity, t.ticket_type_id AS type, t.id AS terms, p.id AS price,
               p.amount AS unit, p.list_amount * l.quantity AS list,
               p.amount * l.quantity AS amount, t.persons, coalesce(t.valid_days, 1) AS valid_days,
               (SELECT count(*) FROM terms_zone AS z WHERE z.terms_id = t.id) AS zones
          FROM jsonb_to_recordset(document->'lines')
               AS l (line smallint, type integer, terms integer, price integer, quantity integer,
                     unit bigint)
          JOIN price AS p ON p.id = l.price AND p.terms_id = l.terms AND p.amount = l.unit
                         AND visit <@ p.visit_days
          JOIN ticket_terms AS t ON t.id = l.terms AND t.ticket_type_id = l.type
                                AND t.edition_id = here.edition
                                AND here.channel_code = ANY (t.channels)
    ), opening AS MATERIALIZED (
        SELECT line.line, z.zone_id, z.uses, z.series_id, slot.id AS slot
          FROM line JOIN terms_zone AS z ON z.terms_id = line.terms
          LEFT JOIN timeslot AS slot ON slot.series_id = z.series_id AND slot.day = visit
                                    AND slot.starts IS NULL
    ), fresh AS MATERIALIZED (
        SELECT k.id, k.job, k.n, decode(k.code, 'hex') AS code, line.*
          FROM ROWS FROM (jsonb_to_recordset(document->'tickets')
                          AS (id uuid, job uuid, line smallint, code text))
               WITH ORDINALITY AS k (id, job, line, code, n)
          JOIN line ON line.line = k.line
    ), share AS MATERIALIZED (
        SELECT e.ticket, o.zone_id, o.uses, o.slot, e.value
          FROM jsonb_to_recordset(document->'shares') AS e (ticket uuid, zone integer, value bigint)
          JOIN fresh ON fresh.id = e.ticket
          JOIN opening AS o ON o.line = fresh.line AND o.zone_id = e.zone
    ), ordered AS (
        INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
        SELECT the_order, number, 'PAID', here.id, who, here.shift, here.channel, here.today,
               visit, the_priced_at, instant, the_total FROM numbered
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, amount)
        SELECT the_order, line, type, terms, price, quantity, quantity * persons, unit, list,
               amount FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT id, the_order, line, number || CASE WHEN n < 10 THEN '-0' ELSE '-' END || n, type,
               terms, visit, valid_days, persons, unit, 'ISSUED', here.key, 0, code
          FROM fresh CROSS JOIN numbered
    ), opened AS (
        INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, timeslot_id, value,
                                 recognised)
        SELECT ticket, zone_id, uses, uses, slot, value, 0 FROM share
    ), queued AS (
        INSERT INTO print_job (id, ticket_id, station_id, state)
        SELECT job, id, here.id, 'QUEUED' FROM fresh
    ), paid AS (
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at)
        VALUES (app.derive_id(the_order, 'payment'), the_order, here.shift, 'cash', 'SUCCEEDED',
                the_total, the_received, here.today, instant)
    ), per_line AS (
        SELECT line.quantity = count(fresh.id) AS whole
          FROM line LEFT JOIN fresh ON fresh.line = line.line GROUP BY line.line, line.quantity
    ), per_ticket AS (
        SELECT fresh.unit = sum(share.value) AND fresh.zones = count(share.zone_id)
               AND coalesce(length(fresh.code) = 16, true) AS whole
          FROM fresh LEFT JOIN share ON share.ticket = fresh.id
         GROUP BY fresh.id, fresh.unit, fresh.zones, fresh.code
    ), wanted AS (
        -- a ticket takes one place for each of its persons, in each series that its zones name
        SELECT slot, sum(places)::integer AS places
          FROM (SELECT DISTINCT o.line, o.series_id, o.slot, line.quantity * line.persons AS places
                  FROM opening AS o JOIN line USING (line) WHERE o.series_id IS NOT NULL) AS taken
         GROUP BY slot
    )
    SELECT (SELECT number FROM numbered) AS number,
           (SELECT count(*) FROM line) AS lines,
           (SELECT sum(amount) FROM line) AS total,
           (SELECT bool_and(whole) FROM per_line) AND
           (SELECT bool_and(whole) FROM per_ticket) AS whole,
           (SELECT array_agg(slot ORDER BY slot NULLS FIRST) FROM wanted) AS slots,
           (SELECT array_agg(places ORDER BY slot NULLS FIRST) FROM wanted) AS places
      INTO told;
    IF told.lines = 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    END IF;
    IF told.total <> the_total OR told.whole IS NOT TRUE
       OR the_received NOT BETWEEN the_total AND most_cash
       OR NOT isfinite(the_priced_at) THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;

    IF the_total > 0 THEN
        PERFORM app.post_entry(app.derive_id(the_order, 'sale'), 'sale', the_order, here.today,
                               here.id, who, ARRAY['1001', '2203'], ARRAY[the_total, -the_total]);
    END IF;
    PERFORM app.audit_append(here.id, who, 'sale', the_order, jsonb_build_object(
        'number', told.number, 'total', the_total, 'tickets', document->'tickets'));

    FOR at IN 1 .. coalesce(cardinality(told.slots), 0) LOOP
        IF told.slots[at] IS NULL THEN
            PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
        END IF;
        PERFORM app.take_places(told.slots[at], here.pool, told.places[at]);
    END LOOP;
    RETURN jsonb_build_object('number', told.number, 'business_date', here.today);
END $$;
