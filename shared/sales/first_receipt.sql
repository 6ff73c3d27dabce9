-- The number of a station's first order of the day or of a shift, for which its counter is taken
-- to the open shift of whoever sells. The shift is locked, so that it ends before this sale or
-- after it.
CREATE OR REPLACE FUNCTION app.first_receipt(
    the_station integer, today date, who integer, OUT shift uuid, OUT last integer
)
LANGUAGE plpgsql AS $$
BEGIN
    SELECT h.id INTO shift FROM shift AS h
     WHERE h.station_id = the_station AND h.state = 'OPEN' AND h.staff_id = who
       FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    INSERT INTO receipt_counter AS c (station_id, business_date, last, shift_id, staff_id)
    VALUES (the_station, today, 1, shift, who)
        ON CONFLICT (station_id, business_date)
        DO UPDATE SET last = c.last + 1, shift_id = excluded.shift_id, staff_id = who
    RETURNING c.last INTO last;
END $$;
