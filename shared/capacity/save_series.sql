-- Names a series of timeslots, or makes a new one when there is none of that code: {"code",
-- "name_zh", "name_en"}; gives its id.
CREATE OR REPLACE FUNCTION app.save_series(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'capacity_edit');
    series integer;
BEGIN
    INSERT INTO timeslot_series (code, name_zh, name_en)
    VALUES (document->>'code', document->>'name_zh', document->>'name_en')
        ON CONFLICT (code) DO UPDATE
       SET name_zh = EXCLUDED.name_zh, name_en = EXCLUDED.name_en RETURNING id INTO series;
    PERFORM app.audit_append(here, who, 'save_series', NULL,
                             document || jsonb_build_object('series', series));
    RETURN to_jsonb(series);
END $$;
