-- Opens the station's shift with a float: {"id", "float", "grant"}. One open shift a station; a
-- repeated call with the same id gives the same answer. The float moves from the safe (1002) to
-- the drawer (1001), and two persons sign for it: the cashier, who counts it, and the supervisor,
-- who hands it out and whose grant it takes. Without a float there is nothing to sign.
CREATE OR REPLACE FUNCTION app.open_shift(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'open_shift');
    the_id uuid := (document->>'id')::uuid;
    amount bigint := (document->>'float')::bigint;
    today date := app.business_date(clock_timestamp());
    opened shift;
    giver integer;
    most_float CONSTANT bigint := 1000000000000;  -- fen; no sum of a report may overflow
BEGIN
    PERFORM app.check_id(the_id);
    IF amount > most_float THEN
        PERFORM app.refuse('SM008', 'no drawer holds so much');
    END IF;
    PERFORM 1 FROM station WHERE id = here FOR UPDATE;
    SELECT * INTO opened FROM shift
     WHERE station_id = here AND (state IN ('OPEN', 'COUNTING') OR id = the_id)
     ORDER BY id <> the_id LIMIT 1;
    IF FOUND AND opened.id <> the_id THEN
        PERFORM app.refuse('SM007', 'a shift is open', jsonb_build_object('number', opened.number));
    END IF;
    IF NOT FOUND THEN
        IF amount > 0 THEN
            giver := app.consume_grant((document->>'grant')::uuid, here, who, 'float', the_id,
                                       amount);
        END IF;
        INSERT INTO shift (id, station_id, staff_id, number, business_date, opened_at,
                           float_amount, float_from, state)
        SELECT the_id, here, who, coalesce(max(number), 0) + 1, today, clock_timestamp(), amount,
               giver, 'OPEN' FROM shift WHERE station_id = here
        RETURNING * INTO opened;
        IF amount > 0 THEN
            PERFORM app.post_entry(app.derive_id(the_id, 'float'), 'float', the_id, today, here,
                                   who, ARRAY['1001', '1002'], ARRAY[amount, -amount]);
            PERFORM app.add_slip(the_id, opened, 'FLOAT', app.signatures(who, giver)
                                 || jsonb_build_object('shift', opened.number, 'amount', amount));
        END IF;
        PERFORM app.audit_append(here, who, 'open_shift', the_id,
                                 jsonb_build_object('float', amount, 'from', giver));
    END IF;
    RETURN app.shift_answer(opened);
END $$;
