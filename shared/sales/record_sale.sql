-- Records one cash sale whole or not at all: order, lines, tickets, entitlements, payment, ledger,
-- audit, places, print jobs. The document is what Python decided (see sell.py); this verb guards:
--   * the station is the login's, the staff the token's, the shift the station's open one;
--   * each line is booked at a price that is in force for that type, channel and visit day;
--   * lines, tickets, shares and the payment add up to the same fen;
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
    counted integer;
    the_number text;
    slot record;
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

    INSERT INTO order_line (order_id, line, ticket_type_id, price_id, quantity, persons,
                            unit_price, list_amount, amount)
    SELECT the_order, l.line, t.id, p.id, l.quantity, l.quantity * t.persons, p.amount,
           p.list_amount * l.quantity, p.amount * l.quantity
      FROM jsonb_to_recordset(document->'lines')
           AS l (line smallint, type integer, price integer, quantity integer, unit bigint)
      JOIN price AS p ON p.id = l.price AND p.ticket_type_id = l.type AND p.amount = l.unit
                     AND p.channel_id = the_channel.id AND visit <@ p.visit_days
      JOIN ticket_type AS t ON t.id = l.type AND t.active;
    GET DIAGNOSTICS counted = ROW_COUNT;
    IF counted = 0 OR counted <> jsonb_array_length(document->'lines') THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    END IF;

    INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, visit_day, valid_days,
                        persons, price, state, key_id, code_version, code_digest)
    SELECT k.id, the_order, k.line, the_number || '-' || lpad(k.n::text, 2, '0'), t.id, visit,
           t.valid_days, t.persons, o.unit_price, 'ISSUED', key.id, 0, decode(k.code, 'hex')
      FROM jsonb_to_recordset(document->'tickets') AS k (id uuid, n smallint, line smallint, code text)
      JOIN order_line AS o ON o.order_id = the_order AND o.line = k.line
      JOIN ticket_type AS t ON t.id = o.ticket_type_id
      JOIN signing_key AS key ON key.id = (document->>'key')::integer
                             AND key.station_id = here.id AND key.state = 'ACTIVE'
                             AND key.purpose = app.key_purpose();
    INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, value, recognised)
    SELECT e.ticket, z.zone_id, z.uses, z.uses, e.value, 0
      FROM jsonb_to_recordset(document->'shares') AS e (ticket uuid, zone integer, value bigint)
      JOIN ticket AS t ON t.id = e.ticket AND t.order_id = the_order
      JOIN ticket_type_zone AS z ON z.ticket_type_id = t.ticket_type_id AND z.zone_id = e.zone;
    IF NOT app.sale_adds_up(the_order, the_total) OR the_received < the_total THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;

    INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received, business_date, at)
    VALUES ((document->>'payment')::uuid, the_order, the_shift, 'cash', 'SUCCEEDED', the_total,
            the_received, today, instant);
    IF the_total > 0 THEN
        PERFORM app.post_entry((document->>'entry')::uuid, 'sale', the_order, today, here.id, who,
                               ARRAY['1001', '2203'], ARRAY[the_total, -the_total]);
    END IF;
    INSERT INTO print_job (id, ticket_id, station_id, state)
    SELECT k.job, k.id, here.id, 'QUEUED'
      FROM jsonb_to_recordset(document->'tickets') AS k (id uuid, job uuid);
    PERFORM app.audit_append(here.id, who, 'sale', the_order, jsonb_build_object(
        'number', the_number, 'total', the_total, 'tickets', document->'tickets'));

    FOR slot IN
        SELECT s.id, sum(o.persons)::integer AS wanted
          FROM order_line AS o JOIN ticket_type AS t ON t.id = o.ticket_type_id
          LEFT JOIN timeslot AS s ON s.series_id = t.series_id AND s.day = visit
                                 AND s.starts IS NULL
         WHERE o.order_id = the_order AND t.series_id IS NOT NULL
         GROUP BY s.id ORDER BY s.id NULLS FIRST
    LOOP
        IF slot.id IS NULL THEN
            PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object('day', visit));
        END IF;
        PERFORM app.take_places(slot.id, the_channel.pool, slot.wanted);
    END LOOP;
    RETURN jsonb_build_object('number', the_number, 'business_date', today);
END $$;
