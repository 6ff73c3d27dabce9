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
    here station;
    who integer;
    the_order uuid := (document->>'id')::uuid;
    the_total bigint := (document->>'total')::bigint;
    the_received bigint := (document->>'received')::bigint;
    visit date := (document->>'visit_day')::date;
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    the_shift uuid;
    the_channel channel;
    the_key integer;
    told record;
    most_cash CONSTANT bigint := 1000000000000;  -- fen
    the_number text;
BEGIN
    SELECT * INTO here FROM station WHERE login = session_user AND kind = 'window';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM006', 'not a window');
    END IF;
    who := app.staff_of(token, here.id, 'sell');
    PERFORM app.check_id(the_order);
    SELECT number INTO the_number FROM sales_order
     WHERE id = the_order AND station_id = here.id;
    IF FOUND THEN
        RETURN app.sale_answer(the_order);
    END IF;
    SELECT id INTO the_shift FROM shift WHERE station_id = here.id AND state = 'OPEN';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    IF visit < today THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
    END IF;
    SELECT id INTO the_key FROM signing_key
     WHERE id = (document->>'key')::integer AND station_id = here.id AND state = 'ACTIVE'
       AND purpose = app.key_purpose();
    IF NOT FOUND THEN
        PERFORM app.refuse('SM008', 'not a key of this window');
    END IF;
    SELECT * INTO STRICT the_channel FROM channel WHERE code = here.kind;

    INSERT INTO receipt_counter AS c (station_id, business_date, last) VALUES (here.id, today, 1)
        ON CONFLICT (station_id, business_date) DO UPDATE SET last = c.last + 1
        RETURNING here.code || '-' || to_char(today, 'MMDD') || '-'
                  || CASE WHEN last < 10000 THEN lpad(last::text, 4, '0') ELSE last::text END
             INTO the_number;
    INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                             business_date, visit_day, priced_at, sold_at, total)
    VALUES (the_order, the_number, 'PAID', here.id, who, the_shift, the_channel.id, today, visit,
            (document->>'priced_at')::timestamptz, instant, the_total);

    -- One statement for all rows that hang together: each part of the document is read once, and
    -- what is written is checked from what was read. CTEs that write see nothing of one another,
    -- so each writes from "line", "fresh" and "share".
    WITH line AS MATERIALIZED (
        SELECT l.line, l.quantity, t.id AS type, p.id AS price, p.amount AS unit,
               p.list_amount * l.quantity AS list, p.amount * l.quantity AS amount,
               t.persons, t.valid_days, t.series_id,
               (SELECT count(*) FROM ticket_type_zone AS z WHERE z.ticket_type_id = t.id) AS zones
          FROM jsonb_to_recordset(document->'lines')
               AS l (line smallint, type integer, price integer, quantity integer, unit bigint)
          JOIN price AS p ON p.id = l.price AND p.ticket_type_id = l.type AND p.amount = l.unit
                         AND p.channel_id = the_channel.id AND visit <@ p.visit_days
          JOIN ticket_type AS t ON t.id = l.type AND t.active
    ), fresh AS MATERIALIZED (
        SELECT k.id, k.job, k.n, decode(k.code, 'hex') AS code, line.*
          FROM ROWS FROM (jsonb_to_recordset(document->'tickets')
                          AS (id uuid, job uuid, line smallint, code text))
               WITH ORDINALITY AS k (id, job, line, code, n)
          JOIN line ON line.line = k.line
    ), share AS MATERIALIZED (
        SELECT e.ticket, z.zone_id, z.uses, e.value
          FROM jsonb_to_recordset(document->'shares') AS e (ticket uuid, zone integer, value bigint)
          JOIN fresh ON fresh.id = e.ticket
          JOIN ticket_type_zone AS z ON z.ticket_type_id = fresh.type AND z.zone_id = e.zone
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, price_id, quantity, persons,
                                unit_price, list_amount, amount)
        SELECT the_order, line, type, price, quantity, quantity * persons, unit, list, amount
          FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, visit_day, valid_days,
                            persons, price, state, key_id, code_version, code_digest)
        SELECT id, the_order, line, the_number || '-' || CASE WHEN n < 10 THEN '0' ELSE '' END || n,
               type, visit,
               valid_days, persons, unit, 'ISSUED', the_key, 0, code FROM fresh
    ), opened AS (
        INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, value, recognised)
        SELECT ticket, zone_id, uses, uses, value, 0 FROM share
    ), queued AS (
        INSERT INTO print_job (id, ticket_id, station_id, state)
        SELECT job, id, here.id, 'QUEUED' FROM fresh
    ), per_line AS (
        SELECT line.quantity = count(fresh.id) AS whole
          FROM line LEFT JOIN fresh ON fresh.line = line.line GROUP BY line.line, line.quantity
    ), per_ticket AS (
        SELECT fresh.unit = sum(share.value) AND fresh.zones = count(share.zone_id)
               AND coalesce(length(fresh.code) = 16, true) AS whole
          FROM fresh LEFT JOIN share ON share.ticket = fresh.id
         GROUP BY fresh.id, fresh.unit, fresh.zones, fresh.code
    ), wanted AS (
        SELECT slot.id, sum(line.quantity * line.persons)::integer AS places
          FROM line LEFT JOIN timeslot AS slot ON slot.series_id = line.series_id
                          AND slot.day = visit AND slot.starts IS NULL
         WHERE line.series_id IS NOT NULL GROUP BY slot.id
    )
    SELECT (SELECT count(*) FROM line) AS lines,
           (SELECT sum(amount) FROM line) AS total,
           (SELECT bool_and(whole) FROM per_line) AND
           (SELECT bool_and(whole) FROM per_ticket) AS whole,
           (SELECT array_agg(id ORDER BY id NULLS FIRST) FROM wanted) AS slots,
           (SELECT array_agg(places ORDER BY id NULLS FIRST) FROM wanted) AS places
      INTO told;
    IF told.lines = 0 OR told.lines <> jsonb_array_length(document->'lines') THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    END IF;
    IF told.total <> the_total OR told.whole IS NOT TRUE
       OR the_received NOT BETWEEN the_total AND most_cash
       OR NOT isfinite((document->>'priced_at')::timestamptz) THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;

    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date, at)
    VALUES ((document->>'payment')::uuid, the_order, the_shift, 'cash', 'SUCCEEDED', the_total,
            the_received, today, instant);
    IF the_total > 0 THEN
        PERFORM app.post_entry((document->>'entry')::uuid, 'sale', the_order, today, here.id, who,
                               ARRAY['1001', '2203'], ARRAY[the_total, -the_total]);
    END IF;
    PERFORM app.audit_append(here.id, who, 'sale', the_order, jsonb_build_object(
        'number', the_number, 'total', the_total, 'tickets', document->'tickets'));

    FOR at IN 1 .. coalesce(cardinality(told.slots), 0) LOOP
        IF told.slots[at] IS NULL THEN
            PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
        END IF;
        PERFORM app.take_places(told.slots[at], the_channel.pool, told.places[at]);
    END LOOP;
    RETURN jsonb_build_object('number', the_number, 'business_date', today);
END $$;
