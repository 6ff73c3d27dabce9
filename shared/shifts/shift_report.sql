-- Everything that an X or a Z says of a shift, but for what only its count tells. Amounts are fen.
CREATE OR REPLACE FUNCTION app.shift_report(the_shift uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    s shift;
    sold jsonb;
    types jsonb;
    tenders jsonb;
    opened jsonb;
    paid bigint;
    back bigint;
BEGIN
    SELECT * INTO STRICT s FROM shift WHERE id = the_shift;
    SELECT jsonb_build_object('orders', count(*), 'first', min(o.number), 'last', max(o.number),
                              'total', coalesce(sum(o.total), 0))
      INTO sold FROM sales_order AS o
     WHERE o.shift_id = the_shift AND o.business_date >= s.business_date;
    WITH sold_type AS (
        SELECT l.ticket_type_id, sum(l.quantity) AS quantity, sum(l.persons) AS persons,
               sum(l.list_amount) AS list, sum(l.amount) AS amount,
               sum(l.quantity) FILTER (WHERE l.unit_price = 0) AS free
          FROM sales_order AS o JOIN order_line AS l ON l.order_id = o.id
         WHERE o.shift_id = the_shift AND o.business_date >= s.business_date
         GROUP BY l.ticket_type_id
    )
    SELECT jsonb_build_object(
               'list', coalesce(sum(list), 0), 'amount', coalesce(sum(amount), 0),
               'tickets', coalesce(sum(quantity), 0), 'free', coalesce(sum(free), 0),
               'types', coalesce(jsonb_agg(jsonb_build_object(
                   'code', t.code, 'name_zh', t.name_zh, 'name_en', t.name_en,
                   'class', t.ticket_class, 'quantity', quantity, 'persons', persons,
                   'amount', amount, 'free', coalesce(free, 0)) ORDER BY t.id), '[]'))
      INTO types FROM sold_type JOIN ticket_type AS t ON t.id = sold_type.ticket_type_id;
    SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.tender), '[]'), coalesce(sum(t.paid), 0),
           coalesce(sum(t.refunded), 0)
      INTO tenders, paid, back FROM app.shift_tenders(the_shift) AS t;
    SELECT coalesce(jsonb_object_agg(kind, jsonb_build_object('count', n, 'amount', amount)), '{}')
      INTO opened
      FROM (SELECT kind::text, count(*) AS n, sum(amount) AS amount FROM drawer_opening
             WHERE shift_id = the_shift GROUP BY kind
             UNION ALL
            -- Money for accounts is no sale: it stands beside the drawer's work.
            SELECT upper(kind || '_' || tender), count(*), abs(sum(amount)) FROM account_entry
             WHERE shift_id = the_shift GROUP BY kind, tender) AS each;
    RETURN jsonb_build_object(
        'shift', s.number, 'business_date', s.business_date, 'opened_at', s.opened_at,
        'float', s.float_amount, 'state', s.state,
        'station', (SELECT code FROM station WHERE id = s.station_id),
        'station_zh', (SELECT name_zh FROM station WHERE id = s.station_id),
        'station_en', (SELECT name_en FROM station WHERE id = s.station_id),
        'cashier', (SELECT number FROM staff WHERE id = s.staff_id),
        'cashier_name', (SELECT name FROM staff WHERE id = s.staff_id),
        'orders', sold->'orders', 'first', sold->'first', 'last', sold->'last',
        'gross', types->'list',
        'discounts', (types->>'list')::bigint - (types->>'amount')::bigint,
        'refunds', back, 'net', paid - back, 'tickets', types->'tickets', 'free', types->'free',
        'types', types->'types', 'tenders', tenders, 'openings', opened,
        'sale_openings', (SELECT count(*) FROM payment AS p
                           WHERE p.shift_id = the_shift AND p.tender = 'cash' AND p.received <> 0
                             AND p.business_date >= s.business_date),
        'voids', (SELECT count(*) FROM refund AS r
                   WHERE r.shift_id = the_shift AND r.kind = 'void'),
        -- a ticket that was tried again with its own code has no row of a reprint
        'reprints', greatest(
            (SELECT count(*) FROM reprint AS r WHERE r.shift_id = the_shift),
            (SELECT coalesce(sum(j.attempts - 1), 0)
               FROM sales_order AS o JOIN ticket AS k ON k.order_id = o.id
               JOIN print_job AS j ON j.ticket_id = k.id AND j.attempts > 1
              WHERE o.shift_id = the_shift AND o.business_date >= s.business_date)),
        'price_overrides', (SELECT count(*) FROM price_override AS p
                              JOIN price_override_use AS u ON u.override_id = p.id
                             WHERE p.shift_id = the_shift),
        'held', app.unsettled(the_shift));
END $$;
