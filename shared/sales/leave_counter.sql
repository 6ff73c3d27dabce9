-- Trigger of a shift that is no longer open: the counter of its station leaves it. Sales count
-- before they book, so that the one in flight is waited for here, and none comes after it.
CREATE OR REPLACE FUNCTION app.leave_counter() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    UPDATE receipt_counter SET shift_id = NULL, staff_id = NULL
     WHERE station_id = NEW.station_id AND shift_id = NEW.id;
    RETURN NULL;
END $$;
