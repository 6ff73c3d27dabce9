-- Enters a sale that was made on pre-printed paper while even this PC was gone: the document of
-- record_sale with {"sold_at", "serials", "tenders", "why", "grant"}, a serial for each ticket. It is
-- recorded as it was sold, on its own business date unless that is closed, beyond the quota if it
-- must; its money goes into the drawer that is open here. Each serial is entered once, and a
-- supervisor signs. The same document again is the same sale. Gives its number.
CREATE OR REPLACE FUNCTION app.enter_hand_sale(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order CONSTANT uuid := document->>'id';
    instant CONSTANT timestamptz := clock_timestamp();
    sold_at CONSTANT timestamptz := document->>'sold_at';
    serials CONSTANT text[] := ARRAY(SELECT jsonb_array_elements_text(document->'serials'));
    the_shift uuid;
    approver integer;
    used text;
    block outage_block;
BEGIN
    SELECT to_jsonb(o.number) INTO document FROM sales_order AS o
     WHERE o.id = the_order AND o.station_id = here
       AND EXISTS (SELECT FROM hand_ticket AS h WHERE h.order_id = o.id)
    UNION ALL SELECT document LIMIT 1;
    IF jsonb_typeof(document) = 'string' THEN
        RETURN document;
    ELSIF coalesce(document->>'why', '') = ''
          OR cardinality(serials) <> jsonb_array_length(document->'tickets')
          OR (sold_at BETWEEN instant - interval '7 days' AND instant) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    END IF;
    PERFORM app.check_id(the_order);
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND state = 'OPEN' AND staff_id = who FOR SHARE;
    IF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    approver := app.consume_grant((document->>'grant')::uuid, here, who, 'hand_sale', the_order,
                                  (document->>'total')::bigint);
    SELECT s INTO used FROM unnest(serials) AS s
     WHERE EXISTS (SELECT FROM hand_ticket AS h WHERE h.serial = s) ORDER BY s LIMIT 1;
    IF used IS NOT NULL THEN
        PERFORM app.refuse('SM210', 'the serial is entered', jsonb_build_object('serial', used));
    END IF;
    -- A block of one order: it has its number from the series of what was sold without the database.
    INSERT INTO place_hold (id, state, expires_at) VALUES (the_order, 'FREED', instant);
    INSERT INTO outage_block (id, station_id, staff_id, shift_id, business_date, number, first, last,
                              used, reserved_at, ends_at, ended_at)
    SELECT the_order, here, who, the_shift, app.business_date(sold_at),
           coalesce((SELECT max(number) FROM outage_block WHERE station_id = here), 0) + 1,
           before.last + 1, before.last + 1, before.last + 1, sold_at, instant, instant
      FROM (SELECT coalesce(max(last), 0) AS last FROM outage_block
             WHERE station_id = here AND business_date = app.business_date(sold_at)) AS before
    RETURNING * INTO block;
    document := document || jsonb_build_object('counted', block.first, 'first', 1);
    PERFORM app.book_outage_sale(document, block, the_shift, true);
    PERFORM app.note_outage_sale(document, block);
    INSERT INTO hand_ticket (serial, ticket_id, order_id)
    SELECT s.serial, (t.told->>'id')::uuid, the_order
      FROM unnest(serials) WITH ORDINALITY AS s (serial, n)
      JOIN jsonb_array_elements(document->'tickets') WITH ORDINALITY AS t (told, n) USING (n)
     ORDER BY s.serial
        ON CONFLICT (serial) DO NOTHING;
    -- Another window may have entered the same paper since it was looked for above.
    SELECT s INTO used FROM unnest(serials) AS s
     WHERE NOT EXISTS (SELECT FROM hand_ticket AS h WHERE h.serial = s AND h.order_id = the_order)
     ORDER BY s LIMIT 1;
    IF used IS NOT NULL OR cardinality(serials)
       <> (SELECT count(*) FROM hand_ticket AS h WHERE h.order_id = the_order) THEN
        PERFORM app.refuse('SM210', 'the serial is entered', jsonb_build_object(
            'serial', coalesce(used, serials[1])));
    END IF;
    PERFORM app.audit_append(here, approver, 'hand_sale', the_order, jsonb_build_object(
        'serials', document->'serials', 'total', document->'total', 'sold_at', sold_at,
        'why', document->>'why', 'at_the_window', who));
    RETURN to_jsonb(app.outage_number(here, block.business_date, block.first));
END $$;
