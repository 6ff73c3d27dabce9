-- Takes a timeslot out by hand: {"timeslot"}. One with places sold or held is refused. Patterns do
-- not bring it back; `restore_slot` does.
CREATE OR REPLACE FUNCTION app.remove_slot(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'capacity_edit');
    slot timeslot := app.open_slot((document->>'timeslot')::integer);
    taken integer;
BEGIN
    PERFORM app.audit_append(here, who, 'remove_slot', NULL, jsonb_build_object(
        'timeslot', slot.id, 'quota', slot.quota));
    PERFORM app.lock_places(ARRAY[slot.id]);
    taken := slot.quota - app.free_places(slot.id);
    IF taken > 0 THEN
        PERFORM app.refuse('SM021', 'the timeslot has bookings', jsonb_build_object(
            'timeslot', slot.id, 'taken', taken));
    END IF;
    DELETE FROM place WHERE timeslot_id = slot.id;
    DELETE FROM slot_release WHERE timeslot_id = slot.id;
    UPDATE timeslot SET state = 'REMOVED', quota = 0, quota_by_hand = false WHERE id = slot.id;
    RETURN '{}';
END $$;
