-- Takes a parked order up at this station: {"id"}. It can be taken up once; places stay kept as
-- long as before, from now on for this window. Gives what was put aside: {"basket", "aside"}; who it
-- was for is forgotten here at once.
CREATE OR REPLACE FUNCTION app.recall_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    taken held_order;
    for_whom bytea;
BEGIN
    PERFORM 1 FROM place_hold
      WHERE id = the_order AND state = 'HELD' AND expires_at > clock_timestamp() FOR UPDATE;
    IF FOUND THEN
        SELECT aside INTO for_whom FROM held_order WHERE id = the_order AND parked;
        UPDATE held_order
           SET parked = false, aside = NULL, station_id = here, staff_id = who,
               shift_id = (SELECT s.id FROM shift AS s
                            WHERE s.station_id = here AND s.state = 'OPEN')
         WHERE id = the_order AND parked RETURNING * INTO taken;
    END IF;
    IF taken.id IS NULL THEN
        PERFORM app.refuse('SM074', 'the order was taken up already, or has ended');
    END IF;
    PERFORM app.audit_append(here, who, 'recall_order', the_order, '{}');
    RETURN jsonb_build_object('basket', taken.basket, 'aside', encode(for_whom, 'hex'));
END $$;
