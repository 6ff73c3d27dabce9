-- Keeps an order of this station, and its places, as long as the site lets a basket wait: a new
-- one, or one that the station holds already, which then stands as it is said now. "wants" are
-- lines {"terms", "quantity", "slots"}. A part of verbs that hold an order.
CREATE OR REPLACE FUNCTION app.keep_order(
    document jsonb, here integer, who integer, the_basket jsonb, the_sale jsonb
) RETURNS timestamptz
LANGUAGE plpgsql AS $$
DECLARE
    the_order uuid := document->>'id';
    instant timestamptz := clock_timestamp();
    the_shift uuid := (SELECT id FROM shift WHERE station_id = here AND state = 'OPEN');
    until timestamptz := instant + (SELECT hold_minutes FROM site) * interval '1 minute';
    the_pool text := (SELECT c.pool FROM station AS s JOIN channel AS c
                          ON c.code = coalesce(app.channel_of_contract(
                              (the_sale->>'contract')::integer), s.kind)
                       WHERE s.id = here);
    slots integer[];
    wanted integer[];
    counted bigint;
BEGIN
    PERFORM app.check_id(the_order);
    IF the_shift IS NULL THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF EXISTS (SELECT FROM sales_order WHERE id = the_order) THEN
        PERFORM app.refuse('SM070', 'the order is sold');
    END IF;
    SELECT array_agg(slot ORDER BY slot), array_agg(places ORDER BY slot) INTO slots, wanted
      FROM (SELECT slot, sum(l.quantity * t.persons)::integer AS places
              FROM jsonb_to_recordset(document->'wants')
                   AS l (terms integer, quantity integer, slots integer[])
              JOIN ticket_terms AS t ON t.id = l.terms, unnest(l.slots) AS slot
             GROUP BY slot) AS each;
    SELECT sum(quantity) INTO counted
      FROM jsonb_to_recordset(document->'wants') AS l (quantity integer);
    IF ((document->>'total')::bigint >= 0 AND counted > 0) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the order does not add up');
    END IF;
    IF EXISTS (SELECT FROM held_order WHERE id = the_order) THEN
        PERFORM app.lock_held(the_order, here);
        PERFORM app.extend_hold(the_order, until) FROM place_hold
          WHERE id = the_order AND isfinite(expires_at);
        PERFORM app.change_hold(the_order, slots, wanted, the_pool);
    ELSE
        PERFORM app.hold_places(the_order, slots, wanted, the_pool, until);
    END IF;
    INSERT INTO held_order (id, station_id, staff_id, shift_id, held_at, held_until, parked,
                            tickets, total, basket, document)
    VALUES (the_order, here, who, the_shift, instant, until, the_sale IS NULL, counted,
            (document->>'total')::bigint, the_basket, the_sale)
        ON CONFLICT (id) DO UPDATE
       SET staff_id = who, shift_id = the_shift, held_until = until, parked = excluded.parked,
           tickets = counted, total = excluded.total, basket = excluded.basket,
           document = excluded.document;
    RETURN until;
END $$;
