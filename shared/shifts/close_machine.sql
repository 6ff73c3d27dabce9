-- Ends the shift of a machine by hand and begins the next: {"shift", "next"}. Whoever does it may
-- authorise, and has looked at it with that. Done already, it says which shift runs.
CREATE OR REPLACE FUNCTION app.close_machine(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
    the_next uuid := document->>'next';
    machine station;
    s shift;
    waiting bigint;
BEGIN
    PERFORM app.check_id(the_next);
    SELECT * INTO machine FROM station WHERE id = here FOR UPDATE;
    IF machine.kind <> 'kiosk' THEN
        PERFORM app.refuse('SM150', 'not a machine');
    END IF;
    SELECT * INTO s FROM shift WHERE id = the_next AND station_id = here;
    IF FOUND THEN
        RETURN app.shift_answer(s);
    END IF;
    s := app.lock_shift((document->>'shift')::uuid, here, 'OPEN');
    waiting := app.unsettled(s.id);
    IF waiting > 0 THEN
        PERFORM app.refuse('SM082', 'something is not settled',
                           jsonb_build_object('count', waiting));
    END IF;
    PERFORM app.end_machine_shift(s, who);
    UPDATE shift SET state = 'REVIEWED', reviewed_by = who, reviewed_at = clock_timestamp()
     WHERE id = s.id;
    INSERT INTO shift (id, station_id, staff_id, number, business_date, opened_at, float_amount,
                       state)
    SELECT the_next, here, app.machine_staff(machine), s.number + 1,
           app.business_date(clock_timestamp()), clock_timestamp(), 0, 'OPEN'
    RETURNING * INTO s;
    RETURN app.shift_answer(s);
END $$;
