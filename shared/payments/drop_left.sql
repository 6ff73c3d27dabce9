-- Lets the orders go that a program of this station held when it ended, and for which no money was
-- asked: {}; gives how many. Whoever has signed in since has begun with an empty counter: what was held
-- before that nobody pays for any more. What was put aside for any window stays.
CREATE OR REPLACE FUNCTION app.drop_left(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    since timestamptz;
    one uuid;
    dropped integer := 0;
BEGIN
    PERFORM app.staff_of(token, here, 'sell');
    SELECT signed_in_at INTO since FROM staff_token
     WHERE digest = sha256(convert_to(token, 'UTF8'));
    FOR one IN
        SELECT o.id FROM place_hold AS h JOIN held_order AS o ON o.id = h.id
         WHERE h.state = 'HELD' AND h.expires_at > clock_timestamp() AND o.station_id = here
           AND NOT o.parked AND o.held_at < since
           AND NOT EXISTS (SELECT FROM charge AS c WHERE c.order_id = o.id
                              AND c.state IN ('CREATED', 'SENT', 'ASKING', 'SUCCEEDED',
                                              'REVERSING'))
         ORDER BY o.id
    LOOP
        PERFORM app.drop_order(jsonb_build_object('id', one), token);
        dropped := dropped + 1;
    END LOOP;
    RETURN to_jsonb(dropped);
END $$;
