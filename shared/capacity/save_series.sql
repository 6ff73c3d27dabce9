-- Names a series of timeslots, or makes a new one when there is none of that code: {code, name_zh,
-- name_en, was: {name_zh, name_en}}; gives its id. `was` is the name that the writer has seen, null
-- for a new one: where it is called otherwise, somebody else has named it meanwhile.
CREATE OR REPLACE FUNCTION app.save_series(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'capacity_edit');
    series timeslot_series;
BEGIN
    SELECT * INTO series FROM timeslot_series WHERE code = document->>'code' FOR NO KEY UPDATE;
    IF (series.name_zh, series.name_en)
       IS DISTINCT FROM (document->'was'->>'name_zh', document->'was'->>'name_en') THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile', jsonb_build_object(
            'table', 'timeslot_series', 'id', coalesce(series.id, 0)));
    END IF;
    INSERT INTO timeslot_series (code, name_zh, name_en)
    VALUES (document->>'code', document->>'name_zh', document->>'name_en')
        ON CONFLICT (code) DO UPDATE
       SET name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en
     WHERE timeslot_series.id = series.id RETURNING * INTO series;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                           '{"table": "timeslot_series", "id": 0}');
    END IF;
    PERFORM app.audit_append(here, who, 'save_series', NULL,
                             document || jsonb_build_object('series', series.id));
    RETURN to_jsonb(series.id);
END $$;
