-- Takes the count of a drawer: {"id", "shift", "pieces": {face: pieces}}. Only now is it worked out
-- what ought to be there. Within the tolerance of the site the shift is closed in the same
-- statement; outside it the count stands, and closing takes a comment and a second person. Sent
-- again, it gives the same answer.
CREATE OR REPLACE FUNCTION app.submit_count(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'COUNTING', 'CLOSED', 'REVIEWED');
    who integer := app.counter_of(s, token);
    the_id uuid := (document->>'id')::uuid;
    tally record;
    wanted bigint;
    done integer;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM shift_count WHERE id = the_id AND shift_id = s.id) THEN
        RETURN app.count_answer(s.id);
    ELSIF s.state <> 'COUNTING' THEN
        PERFORM app.refuse('SM080', 'the shift is in another state',
                           jsonb_build_object('state', s.state));
    END IF;
    SELECT count(*) INTO done FROM shift_count WHERE shift_id = s.id;
    IF done >= s.counts_allowed THEN
        PERFORM app.refuse('SM083', 'the drawer was counted');
    END IF;
    SELECT array_agg(key ORDER BY app.face_value(key) DESC, key) AS faces,
           array_agg(value::bigint ORDER BY app.face_value(key) DESC, key) AS pieces,
           coalesce(sum(app.face_value(key) * value::bigint), 0) AS counted,
           coalesce(bool_and(app.face_value(key) IS NOT NULL AND value::bigint BETWEEN 0 AND 100000),
                    true) AS sane
      INTO tally FROM jsonb_each_text(document->'pieces');
    IF tally.sane IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no such note or coin');
    END IF;
    wanted := app.expected_cash(s.id);
    INSERT INTO shift_count (id, shift_id, attempt, staff_id, at, faces, pieces, counted, expected)
    VALUES (the_id, s.id, done + 1, who, clock_timestamp(), coalesce(tally.faces, '{}'),
            coalesce(tally.pieces, '{}'), tally.counted, wanted);
    PERFORM app.audit_append(here, who, 'submit_count', s.id, jsonb_build_object(
        'count', the_id, 'counted', tally.counted, 'expected', wanted));
    IF abs(tally.counted - wanted) <= (SELECT cash_tolerance FROM site) THEN
        PERFORM app.end_shift(s, who, NULL, '');
    END IF;
    RETURN app.count_answer(s.id);
END $$;
