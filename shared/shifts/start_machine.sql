-- Signs a machine in that works without a cashier, a kiosk or a channel that sells elsewhere, and
-- has its shift run: {"shift"}, the id of a new one. Its login is its proof: the token sells here
-- and nowhere else. It takes no cash, so its shift needs no float and no count: one that is left of
-- a former day ends by itself once nothing of it is open, with its Z. Asked again, it goes on.
CREATE OR REPLACE FUNCTION app.start_machine(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_id uuid := document->>'shift';
    instant timestamptz := clock_timestamp();
    today date := app.business_date(instant);
    fresh text := gen_random_uuid()::text || gen_random_uuid()::text;
    machine station;
    who integer;
    running shift;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO machine FROM station WHERE id = here FOR UPDATE;
    IF machine.kind NOT IN ('kiosk', 'online', 'ota') THEN
        PERFORM app.refuse('SM150', 'not a machine');
    END IF;
    who := app.machine_staff(machine);
    SELECT * INTO running FROM shift
     WHERE station_id = here AND state IN ('OPEN', 'COUNTING') FOR UPDATE;
    IF running.business_date < today AND app.unsettled(running.id) = 0 THEN
        PERFORM app.end_machine_shift(running, who);
        running := NULL;
    END IF;
    IF running.id IS NULL THEN
        INSERT INTO shift (id, station_id, staff_id, number, business_date, opened_at,
                           float_amount, state)
        SELECT the_id, here, who, coalesce(max(number), 0) + 1, today, instant, 0, 'OPEN'
          FROM shift WHERE station_id = here
        RETURNING * INTO running;
        PERFORM app.audit_append(here, who, 'open_shift', the_id, '{"float": 0}');
    END IF;
    INSERT INTO staff_token (digest, staff_id, station_id, rights, signed_in_at, used_at)
    VALUES (sha256(convert_to(fresh, 'UTF8')), who, here, '{sell}', instant, instant);
    RETURN jsonb_build_object('token', fresh, 'staff_id', who, 'number', machine.login,
                              'name', machine.name_zh, 'shift', app.shift_answer(running));
END $$;
