-- Who works at the drawer of a shift: its own cashier. When it is to be counted and the cashier is
-- gone, a supervisor may stand in.
CREATE OR REPLACE FUNCTION app.counter_of(the_shift shift, token text) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    who integer := app.staff_of(token, the_shift.station_id, 'open_shift');
BEGIN
    IF who <> the_shift.staff_id THEN
        who := app.staff_of(token, the_shift.station_id, 'authorise');
    END IF;
    RETURN who;
END $$;
