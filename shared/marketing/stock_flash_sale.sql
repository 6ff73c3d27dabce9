-- Writes what a flash sale sells, and lays its stock aside: out of the common pool of its timeslots
-- into a pool of its own, where no other sale finds it. A type that takes places names one timeslot
-- for each of its series, all of one day; other types name none, and their stock is only counted.
-- Fewer places than wanted in the common pool refuse it.
CREATE OR REPLACE FUNCTION app.stock_flash_sale(the_promotion integer, document jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_type integer := document->>'type';
    slots integer[] := ARRAY(SELECT s::integer FROM jsonb_array_elements_text(document->'slots') s
                              ORDER BY 1);
    places integer;
    sells record;
    one record;
BEGIN
    SELECT t.persons, ARRAY(SELECT DISTINCT z.series_id FROM terms_zone AS z
                             WHERE z.terms_id = t.id AND z.series_id IS NOT NULL ORDER BY 1)
           AS series INTO sells
      FROM ticket_terms AS t
     WHERE t.ticket_type_id = the_type AND t.edition_id = (
           SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= clock_timestamp()
            ORDER BY in_force_from DESC LIMIT 1);
    IF NOT FOUND THEN
        PERFORM app.refuse_row('flash_sale', 'ticket_type_id');
    ELSIF ARRAY(SELECT series_id FROM timeslot WHERE id = ANY (slots) AND state = 'OPEN'
                 ORDER BY series_id) <> sells.series
          OR (SELECT count(DISTINCT day) FROM timeslot WHERE id = ANY (slots)) > 1 THEN
        PERFORM app.refuse_row('flash_slot', 'timeslot_id');
    END IF;
    INSERT INTO flash_sale (promotion_id, ticket_type_id, price, stock, persons)
    SELECT the_promotion, the_type, n.price, n.stock, sells.persons
      FROM jsonb_to_record(document) AS n (price bigint, stock integer);
    INSERT INTO flash_slot SELECT the_promotion, unnest(slots);

    places := (document->>'stock')::integer * sells.persons;
    PERFORM 1 FROM place WHERE timeslot_id = ANY (slots) AND pool = 'common'
      ORDER BY timeslot_id, pool, bucket FOR UPDATE;
    FOR one IN SELECT s AS slot, (SELECT coalesce(sum(free), 0)::integer FROM place
                                   WHERE timeslot_id = s AND pool = 'common') AS free
                 FROM unnest(slots) AS s ORDER BY s LOOP
        IF one.free < places THEN
            PERFORM app.refuse('SM001', 'sold out',
                               jsonb_build_object('timeslot', one.slot, 'wanted', places));
        END IF;
        UPDATE place SET free = app.spread(one.free - places, bucket)
         WHERE timeslot_id = one.slot AND pool = 'common';
        INSERT INTO place (timeslot_id, pool, bucket, free)
        SELECT one.slot, app.flash_pool(the_promotion), b, app.spread(places, b)
          FROM generate_series(0, 15) AS b;
    END LOOP;
END $$;
