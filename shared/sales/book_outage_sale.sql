-- Writes a sale that a window made by itself from its block: order, lines, tickets, entitlements,
-- payments, ledger, audit, places, print jobs. It guards what record_sale guards, as of the moment
-- at which it was sold. When a supervisor has taken it on ("forced") it stands as it was sold: the
-- tickets then get their places beyond the quota, and neither prices, days nor limits are asked.
CREATE OR REPLACE FUNCTION app.book_outage_sale(
    document jsonb, block outage_block, the_shift uuid, forced boolean
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    here record;
    told record;
    the_number text;
    take integer[];
BEGIN
    here := app.outage_ground(document, block, the_shift, forced);
    the_number := app.outage_number(block.station_id, block.business_date, here.counted);
    WITH line AS MATERIALIZED (
        SELECT l.*, j.persons, greatest(j.list_amount, l.unit) * l.quantity AS list,
               l.unit * l.quantity AS amount, j.on_sale AND here.visit - here.today
                   <= coalesce(j.days_ahead, here.ahead_days)
               AND here.sold_at >= coalesce(j.sale_from, '-infinity')
               AND here.sold_at < coalesce(j.sale_until, 'infinity') AS on_sale,
               j.fits, j.named, j.by_hour, j.zones, j.uses, j.series
          FROM (SELECT line, type, terms, price, quantity, unit, shares,
                       coalesce(slots, '{}') AS slots, first_day, days
                  FROM jsonb_to_recordset(document->'lines')
                       AS l (line smallint, type integer, terms integer, price integer,
                             quantity integer, unit bigint, shares jsonb, slots integer[],
                             first_day date, days smallint)) AS l,
               LATERAL app.outage_line(here.today, l.terms, l.price, here.visit, here.channel,
                                       here.channel_code, here.day_kind, l.quantity, l.first_day,
                                       l.days, forced) AS j
         WHERE l.type = j.ticket_type_id
           AND (forced OR l.unit = j.unit_price AND j.edition_id IN (here.shown, here.edition))
    ), opening AS MATERIALIZED (
        SELECT line.line, z.zone_id, z.uses, z.series_id, s.id AS timeslot
          FROM line, LATERAL unnest(zones, uses, series) AS z (zone_id, uses, series_id)
          LEFT JOIN LATERAL (SELECT id FROM timeslot
                              WHERE series_id = z.series_id AND id = ANY (line.slots)
                                AND day = here.visit AND (forced OR state = 'OPEN')
                              LIMIT 1) AS s ON true
    ), fresh AS MATERIALIZED (
        SELECT k.id, k.n, decode(k.code, 'hex') AS code, own.line, own.type, own.terms,
               own.persons, own.first_day, own.days, own.unit AS price, own.shares
          FROM ROWS FROM (jsonb_to_recordset(document->'tickets')
                          AS (id uuid, line smallint, code text))
               WITH ORDINALITY AS k (id, line, code, n),
               LATERAL (SELECT * FROM line WHERE line.line = k.line LIMIT 1) AS own
    ), ordered AS (
        INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
        VALUES (here.id, the_number, 'PAID', block.station_id, block.staff_id, the_shift,
                here.channel, here.books_day, here.visit, here.priced_at, here.sold_at, here.total)
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, discount, amount)
        SELECT here.id, line, type, terms, price, quantity, quantity * persons, unit, list, 0,
               amount FROM line
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT id, here.id, line,
               the_number || CASE WHEN n < 10 THEN '-0' ELSE '-' END || n, type, terms, first_day,
               days, persons, price, 'ISSUED', here.key, 0, code
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
        SELECT id, block.station_id,
               CASE WHEN forced THEN 'PRINTED' ELSE 'QUEUED' END::print_state FROM fresh
    )
    SELECT count(*) = jsonb_array_length(document->'lines') AND count(*) > 0 AS priced,
           bool_and(on_sale IS TRUE) AS on_sale, min(type) FILTER (WHERE on_sale IS NOT TRUE)
               AS not_on_sale, bool_or(o.closed) AS closed, bool_or(by_hour) AS by_hour,
           bool_or(named) AS named,
           (sum(amount) = here.total AND here.received >= here.total
            AND sum(quantity) = jsonb_array_length(document->'tickets')
            AND bool_and(((fits OR forced) AND o.whole AND o.shared = unit
                 AND quantity = (SELECT count(*) FROM fresh
                                  WHERE fresh.line = line.line AND length(code) = 16)) IS TRUE)
           ) IS TRUE AS whole,
           (SELECT array_agg(ARRAY[slot, places] ORDER BY slot)
              FROM (SELECT slot, sum(quantity * persons)::integer AS places
                      FROM line, unnest(slots) AS slot GROUP BY slot) AS each) AS wanted,
           (SELECT jsonb_agg(jsonb_build_array(id, code, price)) FROM fresh) AS issued
      INTO told
      FROM line, LATERAL (
           SELECT bool_or(series_id IS NOT NULL AND timeslot IS NULL) AS closed,
                  slots <@ array_agg(timeslot) AND (cardinality(slots) < 2
                                                    OR app.all_differ(slots)) AS whole,
                  CASE WHEN bool_and(shares ? zone_id::text)
                       THEN sum((shares->>zone_id::text)::bigint) END AS shared
             FROM opening WHERE opening.line = line.line) AS o;
    IF told.priced IS NOT TRUE THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    ELSIF NOT forced AND (told.on_sale AND NOT told.closed) IS NOT TRUE THEN
        PERFORM app.refuse('SM002', 'sales are closed', jsonb_build_object(
            'day', here.visit, 'ticket_type', told.not_on_sale));
    ELSIF NOT told.whole THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    ELSIF NOT forced AND told.by_hour
          AND NOT app.hours_hold(here.id, here.visit, here.channel, here.day_kind) THEN
        PERFORM app.refuse('SM003', 'a price has changed');
    END IF;
    PERFORM app.pay_outage_sale(document, block, the_shift, here.books_day);
    IF forced THEN
        PERFORM app.name_visitors(here.id, document->'visitors');
    ELSIF told.named OR document ? 'visitors' THEN
        PERFORM app.book_visitors(here.id, here.visit, document->'visitors');
    END IF;
    PERFORM app.audit_append(block.station_id, block.staff_id, 'sale', here.id, jsonb_build_object(
        'number', the_number, 'total', here.total, 'tickets', told.issued, 'block', block.number,
        'sold_at', here.sold_at));
    IF told.wanted IS NOT NULL THEN
        FOREACH take SLICE 1 IN ARRAY told.wanted LOOP
            PERFORM app.place_outage_sale(here.id, block.id, take[1], here.pool, take[2], forced);
        END LOOP;
    END IF;
END $$;
