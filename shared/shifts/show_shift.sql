-- What the screen of the count shows of a shift that is here: who, since when, how often what; never
-- how much cash. With it the last count, once there is one.
CREATE OR REPLACE FUNCTION app.show_shift(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift;
BEGIN
    PERFORM app.staff_of(token, here, 'open_shift');
    SELECT * INTO s FROM shift WHERE id = (document->>'shift')::uuid AND station_id = here;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    RETURN app.without_cash(app.shift_report(s.id)) || jsonb_build_object(
        'next_z', (SELECT count(*) + 1 FROM z_report WHERE station_id = here),
        'tolerance', (SELECT cash_tolerance FROM site), 'counts_allowed', s.counts_allowed,
        'count', app.count_answer(s.id));
END $$;
