-- Sets the quota of a timeslot by hand: {"timeslot", "quota"}. More places go to the common pool;
-- fewer are cut from it first, and then from what pools have not sold of their shares. Below what
-- is sold and held it is refused: the locks of all places make that exact while others sell.
CREATE OR REPLACE FUNCTION app.change_quota(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'capacity_edit');
    wanted integer := document->>'quota';
    slot timeslot := app.open_slot((document->>'timeslot')::integer);
    taken integer;
    fewer integer := slot.quota - wanted;
    part record;
BEGIN
    PERFORM app.audit_append(here, who, 'change_quota', NULL, jsonb_build_object(
        'timeslot', slot.id, 'before', slot.quota, 'after', wanted));
    PERFORM app.lock_places(ARRAY[slot.id]);
    taken := slot.quota - app.free_places(slot.id);
    IF wanted < taken THEN
        PERFORM app.refuse('SM020', 'more is sold than that', jsonb_build_object(
            'timeslot', slot.id, 'quota', wanted, 'taken', taken));
    END IF;
    FOR part IN SELECT pool, sum(free)::integer AS free FROM place WHERE timeslot_id = slot.id
                 GROUP BY pool ORDER BY pool <> 'common', pool LOOP
        EXIT WHEN fewer = 0;
        UPDATE place SET free = app.spread(part.free - least(part.free, fewer), bucket)
         WHERE timeslot_id = slot.id AND pool = part.pool;
        UPDATE slot_release SET places = places - least(part.free, fewer)
         WHERE timeslot_id = slot.id AND pool = part.pool AND released_at IS NULL;
        fewer := fewer - least(part.free, fewer);
    END LOOP;
    UPDATE timeslot SET quota = wanted, quota_by_hand = true WHERE id = slot.id;
    RETURN '{}';
END $$;
