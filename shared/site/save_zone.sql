-- Writes a zone: {id (0 is a new one), code, name_zh, name_en, capacity, active, version} →
-- {id}. A code stands. A zone that is sold now, or will be, is not switched off; one that is off
-- keeps its lanes, which judge the tickets of the past as before.
CREATE OR REPLACE FUNCTION app.save_zone(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_zone integer := (document->>'id')::integer;
    on_now boolean := coalesce((document->>'active')::boolean, true);
    broken text;
BEGIN
    IF the_zone = 0 THEN
        INSERT INTO zone (code, name_zh, name_en, capacity, active)
        VALUES (document->>'code', document->>'name_zh', document->>'name_en',
                (document->>'capacity')::integer, on_now) RETURNING id INTO the_zone;
    ELSE
        IF NOT on_now THEN
            PERFORM app.zone_is_idle(the_zone);
        END IF;
        PERFORM app.expect_version('zone', the_zone, document);
        UPDATE zone SET name_zh = document->>'name_zh', name_en = document->>'name_en',
                        capacity = (document->>'capacity')::integer, active = on_now
         WHERE id = the_zone;
    END IF;
    PERFORM app.audit_append(here, who, 'save_zone', NULL, document);
    RETURN jsonb_build_object('id', the_zone);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('zone', broken);
END $$;
