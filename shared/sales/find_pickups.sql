-- Finds orders to be picked up: {"keys": [hex], "documents": [hex], "shown", "phone_end", "tried":
-- hex or null}; see pickups_of. Says {"orders"}, what orders_shown says of each with its "tickets"
-- and, where it was picked up already, "collected": {"at", "place"}; or {"left"}, how many tries a
-- phone or a typed document still has that was wrong; or {"until"} where it has none, with
-- "tried" where that is not the station's own count. The number of a document stays what it is, so
-- that its tries are counted for a day; a number of which there is no order is answered the same. A
-- miss is an answer and no exception: its count must stay. What no rollback takes back is the count
-- of the station, see charge_try.
CREATE OR REPLACE FUNCTION app.find_pickups(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_one bytea := decode(document->>'tried', 'hex');
    span CONSTANT interval := CASE WHEN document->>'phone_end' IS NULL THEN interval '15 minutes'
                                   ELSE interval '1 day' END;
    blocked timestamptz := (SELECT since + span FROM pickup_miss
                             WHERE tried = the_one AND misses >= 5);
    try record;
    found_ones uuid[];
    missed integer;
BEGIN
    IF blocked > clock_timestamp() THEN
        RETURN jsonb_build_object('until', blocked, 'tried', true);
    END IF;
    SELECT * INTO try FROM app.charge_try('code', here, '10 minutes', 20);
    IF try.blocked_until IS NOT NULL THEN
        RETURN jsonb_build_object('until', try.blocked_until);
    END IF;
    found_ones := app.pickups_of(document);
    IF found_ones <> '{}' THEN
        PERFORM app.forgive_try('code', here);
        DELETE FROM pickup_miss WHERE tried = the_one;
        RETURN jsonb_build_object('orders', (
            SELECT jsonb_agg(one || jsonb_build_object(
                       'tickets', app.tickets_shown(p.order_id),
                       'collected', CASE WHEN p.collected_at IS NOT NULL THEN jsonb_build_object(
                           'at', p.collected_at,
                           'place', jsonb_build_array(s.name_zh, s.name_en)) END)
                   ORDER BY array_position(found_ones, p.order_id))
              FROM jsonb_array_elements(app.orders_shown(found_ones)) AS one
              JOIN pickup AS p ON p.order_id = (one->>'id')::uuid
              LEFT JOIN station AS s ON s.id = p.station_id));
    END IF;
    IF the_one IS NOT NULL THEN
        DELETE FROM pickup_miss WHERE since < clock_timestamp() - interval '1 day'
                                   OR tried = the_one AND since < clock_timestamp() - span;
        INSERT INTO pickup_miss AS m (tried, since, misses)
        VALUES (the_one, clock_timestamp(), 1)
            ON CONFLICT (tried) DO UPDATE SET misses = least(m.misses + 1, 5)
        RETURNING misses INTO missed;
        IF missed = 5 THEN
            PERFORM app.audit_append(here, who, 'pickup_guessed', NULL, '{"misses": 5}');
        END IF;
    END IF;
    RETURN jsonb_build_object('orders', '[]'::jsonb, 'left', 5 - missed);
END $$;
