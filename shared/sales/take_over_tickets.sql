-- Takes over unused tickets that a former system has sold, some of an import at a time: {"import",
-- "piece", "tickets": [{"id", "number", "code", "type", "terms", "first_day", "days", "persons",
-- "value", "shares": {zone: fen}, "slots": [timeslot ids], "visitor"?}]}. Each becomes an order of
-- the channel "former" with one ticket, which is paid by what the former system was paid; the
-- ledger opens its value as deferred revenue. Python decided; this verb guards:
--   * the person may import and may close the books of a day, for these are opening balances;
--   * terms are those in force, zones and uses come from them, shares add up to the value;
--   * a code or number that is there already refuses all (23505);
--   * every ticket takes a place for each of its persons in each timeslot that it names.
-- Gives the number of tickets. The caller's transaction decides over all pieces together.
CREATE OR REPLACE FUNCTION app.take_over_tickets(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'import_data');
    the_import uuid := document->>'import';
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    edition_now integer := (SELECT id FROM edition
                             WHERE state = 'IN_FORCE' AND in_force_from <= instant
                             ORDER BY in_force_from DESC LIMIT 1);
    the_channel smallint := app.channel_of_former();
    the_total bigint;
    told record;
    take record;
BEGIN
    PERFORM app.staff_of(token, here, 'close_day');
    PERFORM app.check_id(the_import);
    WITH given AS MATERIALIZED (
        SELECT g.*, decode(code, 'hex') AS digest, app.id_is_current(id, instant) AS current
          FROM jsonb_to_recordset(document->'tickets')
               AS g (id uuid, number text, code text, type integer, terms integer, first_day date,
                     days smallint, persons smallint, value bigint, shares jsonb, slots integer[])
    ), opening AS MATERIALIZED (
        SELECT given.id, z.zone_id, z.uses, z.series_id, s.id AS timeslot,
               (given.shares->>z.zone_id::text)::bigint AS value
          FROM given JOIN terms_zone AS z ON z.terms_id = given.terms
          LEFT JOIN timeslot AS s ON s.series_id = z.series_id AND s.id = ANY (given.slots)
               AND s.state = 'OPEN' AND s.day >= given.first_day
               AND s.day < given.first_day + given.days
    ), ordered AS (
        INSERT INTO sales_order (id, number, state, station_id, staff_id, shift_id, channel_id,
                                 business_date, visit_day, priced_at, sold_at, total)
        SELECT id, number, 'PAID', here, who, the_import, the_channel, today, first_day, instant,
               instant, value FROM given ORDER BY id
    ), booked AS (
        INSERT INTO order_line (order_id, line, ticket_type_id, terms_id, price_id, quantity,
                                persons, unit_price, list_amount, discount, amount)
        SELECT id, 1, type, terms, 0, 1, persons, value, value, 0, value FROM given ORDER BY id
    ), issued AS (
        INSERT INTO ticket (id, order_id, order_line, number, ticket_type_id, terms_id, visit_day,
                            valid_days, persons, price, state, key_id, code_version, code_digest)
        SELECT app.derive_id(id, 'ticket 1'), id, 1, number, type, terms, first_day, days, persons,
               value, 'ISSUED', 0, 0, digest FROM given ORDER BY id
    ), opened AS (
        INSERT INTO entitlement (ticket_id, zone_id, uses_total, uses_left, timeslot_id, value,
                                 recognised)
        SELECT app.derive_id(id, 'ticket 1'), zone_id, uses, uses, timeslot, value, 0
          FROM opening ORDER BY id, zone_id
    ), paid AS (
        INSERT INTO payment (id, order_id, shift_id, tender, state, amount, received,
                             business_date, at)
        SELECT app.derive_id(id, 'payment'), id, the_import, 'takeover', 'SUCCEEDED', value, value,
               today, instant FROM given ORDER BY id
    ), known AS (
        INSERT INTO foreign_code (digest, ticket_id)
        SELECT digest, app.derive_id(id, 'ticket 1') FROM given ORDER BY digest
    )
    SELECT count(*) AS tickets, sum(value) AS total,
           bool_and((current AND length(digest) = 16 AND days > 0 AND persons BETWEEN 1 AND 255
                    AND first_day + days > today AND number <> ''
                    AND EXISTS (SELECT FROM ticket_terms AS t
                                 WHERE t.id = terms AND t.ticket_type_id = type
                                   AND t.edition_id = edition_now)
                    AND value = (SELECT sum(o.value) FROM opening AS o WHERE o.id = given.id
                                 HAVING count(o.value) = count(*))
                    AND cardinality(slots) = (SELECT count(DISTINCT o.timeslot) FROM opening AS o
                                               WHERE o.id = given.id)) IS TRUE) AS sound
      INTO told FROM given;
    IF told.sound IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the document is not sound');
    END IF;
    PERFORM app.write_visitors_taken_over(document->'tickets');
    the_total := told.total;
    IF the_total > 0 THEN
        PERFORM app.post_entry(
            app.derive_id(the_import, 'takeover ' || (document->>'piece')), 'takeover', the_import,
            today, here, who, ARRAY['3901', '2203'], ARRAY[the_total, -the_total]);
    END IF;
    PERFORM app.audit_append(here, who, 'take_over_tickets', the_import, jsonb_build_object(
        'piece', document->'piece', 'tickets', told.tickets, 'value', the_total));
    FOR take IN
        SELECT slot, sum(persons)::integer AS wanted
          FROM jsonb_to_recordset(document->'tickets') AS g (persons integer, slots integer[]),
               unnest(g.slots) AS slot GROUP BY slot ORDER BY slot
    LOOP
        PERFORM app.take_places(take.slot, 'former', take.wanted);
    END LOOP;
    RETURN to_jsonb(told.tickets);
END $$;
