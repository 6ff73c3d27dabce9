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
    counted integer;
    the_number text;
    told record;
    take integer[];  -- a timeslot's id and the places wanted of it
BEGIN
    -- All that must be known beforehand, in one look; each question finds one row by its key, and
    -- as a join they would be sorted and merged. A sign-in in use is read here; any other is left
    -- to staff_of, which refuses it or notes that it is in use.
    SELECT s.id, s.code, c.id AS channel, c.code AS channel_code, c.pool,
           (instant AT TIME ZONE site.time_zone - site.cut_off::interval)::date AS today,
           app.id_is_current(the_order, instant) AS current,
           (SELECT e.id FROM edition AS e
             WHERE e.state = 'IN_FORCE' AND e.in_force_from <= instant
             ORDER BY e.in_force_from DESC LIMIT 1) AS edition,
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
    ELSIF visit < here.today THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
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
        SELECT l.line, l.quantity, l.shares, t.ticket_type_id AS type, t.id AS terms,
               p.id AS price, p.amount AS unit, p.list_amount * l.quantity AS list,
               p.amount * l.quantity AS amount, t.persons, coalesce(t.valid_days, 1) AS valid_days
          FROM jsonb_to_recordset(document->'lines')
               AS l (line smallint, type integer, terms integer, price integer, quantity integer,
                     unit bigint, shares jsonb),
               LATERAL (SELECT * FROM price
                         WHERE id = l.price AND terms_id = l.terms AND amount = l.unit
                           AND visit <@ visit_days LIMIT 1) AS p,
               LATERAL (SELECT * FROM ticket_terms
                         WHERE id = l.terms AND ticket_type_id = l.type
                           AND edition_id = here.edition
                           AND here.channel_code = ANY (channels) LIMIT 1) AS t
    ), opening AS MATERIALIZED (
        SELECT line.line, z.zone_id, z.uses, z.series_id, slot.id AS slot
          FROM line, LATERAL (SELECT zone_id, uses, series_id FROM terms_zone
                               WHERE terms_id = line.terms OFFSET 0) AS z
          LEFT JOIN LATERAL (SELECT id FROM timeslot
                              WHERE series_id = z.series_id AND day = visit
                                AND starts IS NULL LIMIT 1) AS slot ON true
    ), fresh AS MATERIALIZED (
        SELECT k.id, k.n, decode(k.code, 'hex') AS code, own.*
          FROM ROWS FROM (jsonb_to_recordset(document->'tickets')
                          AS (id uuid, line smallint, code text))
               WITH ORDINALITY AS k (id, line, code, n),
               LATERAL (SELECT line, type, terms, unit, persons, valid_days, shares FROM line
                         WHERE line.line = k.line LIMIT 1) AS own
    ), ordered AS (
        INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
        VALUES (the_order, the_number, 'PAID', here.id, who, here.shift, here.channel, here.today,
                visit, the_priced_at, instant, the_total)
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, amount)
        SELECT the_order, line, type, terms, price, quantity, quantity * persons, unit, list,
               amount FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT id, the_order, line,
               the_number || CASE WHEN n < 10 THEN '-0' ELSE '-' END || n, type, terms,
               visit, valid_days, persons, unit, 'ISSUED', here.key, 0, code
          FROM fresh
    ), opened AS (
        INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, timeslot_id, value,
                                 recognised)
        SELECT fresh.id, o.zone_id, o.uses, o.uses, o.slot,
               (shares->>o.zone_id::text)::bigint, 0
          FROM fresh, LATERAL (SELECT zone_id, uses, slot FROM opening
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
    SELECT count(*) AS lines, sum(amount) AS total,
           bool_and((quantity = (SELECT count(*) FROM fresh
                                  WHERE fresh.line = line.line AND length(code) = 16)
                 AND unit = (SELECT sum((shares->>zone_id::text)::bigint) FROM opening
                              WHERE opening.line = line.line
                             HAVING bool_and(shares ? zone_id::text))
                    ) IS TRUE) AS whole,
           -- a ticket takes a place for each of its persons in each series that its zones name
           (SELECT array_agg(ARRAY[slot, places] ORDER BY slot NULLS FIRST)
              FROM (SELECT slot, sum(places)::integer AS places
                      FROM (SELECT DISTINCT o.line, o.series_id, o.slot,
                                   l.quantity * l.persons AS places
                              FROM opening AS o JOIN line AS l ON l.line = o.line
                             WHERE o.series_id IS NOT NULL) AS taken
                     GROUP BY slot) AS wanted) AS slots
      INTO told FROM line;
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
        'number', the_number, 'total', the_total, 'tickets', document->'tickets'));

    FOREACH take SLICE 1 IN ARRAY coalesce(told.slots, '{}') LOOP
        IF take[1] IS NULL THEN
            PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
        END IF;
        PERFORM app.take_places(take[1], here.pool, take[2]);
    END LOOP;
    RETURN jsonb_build_object('number', the_number, 'business_date', here.today);
END $$;
