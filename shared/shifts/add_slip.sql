-- Queues paper of a shift; its id follows from what it is about, so that a verb that is called
-- again owes it once.
CREATE OR REPLACE FUNCTION app.add_slip(source uuid, the_shift shift, the_kind slip_kind,
                                        facts jsonb) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    made uuid := app.derive_id(source, 'slip');
BEGIN
    INSERT INTO slip (id, station_id, shift_id, kind, made_at, content)
    VALUES (made, the_shift.station_id, the_shift.id, the_kind, clock_timestamp(), facts);
    RETURN made;
END $$;
