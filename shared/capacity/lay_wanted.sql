-- Brings the timeslots of some series and days to what patterns make of them. New ones are made;
-- those whose pattern says something else are changed, never below what is sold and held; those
-- that no pattern makes any more lapse, or keep no more places than are taken. Says how many, and
-- which bookings stand against the patterns (see slot_conflicts.sql). A part of verbs.
CREATE OR REPLACE FUNCTION app.lay_wanted(
    document jsonb, the_station integer, the_staff integer
) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    made integer;
    changed integer[];
    unwanted integer[];
    conflicts jsonb;
BEGIN
    IF EXISTS (SELECT FROM jsonb_to_recordset(document->'patterns') AS m (pattern integer)
                 LEFT JOIN slot_pattern AS p ON p.id = m.pattern
                 LEFT JOIN edition AS e ON e.id = p.edition_id AND e.state = 'IN_FORCE'
                WHERE e.id IS NULL) THEN
        RAISE EXCEPTION 'a pattern is not of an edition in force';
    END IF;
    -- New ones begin as if they had lapsed: without places, to be changed with the others.
    INSERT INTO timeslot (series_id, day, starts, ends, quota, state, pattern_id)
    SELECT series_id, day, starts, ends, 0, 'LAPSED', pattern_id FROM app.wanted_slots(document)
        ON CONFLICT (series_id, day, starts) DO NOTHING;
    GET DIAGNOSTICS made = ROW_COUNT;
    SELECT array_agg(id) INTO changed FROM app.slots_to_change(document) AS id;
    SELECT array_agg(s.id) INTO unwanted
      FROM app.standing_slots(document) AS s
      LEFT JOIN app.wanted_slots(document) AS w
             ON w.series_id = s.series_id AND w.day = s.day
            AND w.starts IS NOT DISTINCT FROM s.starts
     WHERE w.day IS NULL AND (s.taken = 0 OR s.taken < s.quota);
    IF changed IS NOT NULL OR unwanted IS NOT NULL THEN
        PERFORM 1 FROM timeslot WHERE id = ANY (changed || unwanted) ORDER BY id FOR UPDATE;
        PERFORM app.audit_append(the_station, the_staff, 'lay_slots', NULL, jsonb_build_object(
            'made', made, 'changed', coalesce(cardinality(changed), 0) - made,
            'unwanted', coalesce(cardinality(unwanted), 0),
            'first', document->'first', 'days', document->'days'));
        PERFORM app.lock_places(changed || unwanted);
    END IF;
    conflicts := app.slot_conflicts(document, '');
    PERFORM app.lapse_slots(unwanted);
    PERFORM app.change_slots(document, changed);
    RETURN jsonb_build_object(
        'made', made, 'changed', coalesce(cardinality(changed), 0) - made,
        'unwanted', coalesce(cardinality(unwanted), 0), 'conflicts', conflicts);
END $$;
