-- Writes a lane of a gate: {id (0 is a new one), station, code, name_zh, name_en, zone, version}
-- → {id}. Its gate and its code stand, as the station file of the gate names them. No lane is led
-- into a zone that is switched off.
CREATE OR REPLACE FUNCTION app.save_lane(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_lane integer := (document->>'id')::integer;
    broken text;
BEGIN
    PERFORM FROM zone WHERE id = (document->>'zone')::integer AND NOT active
        AND id IS DISTINCT FROM (SELECT zone_id FROM lane WHERE lane.id = the_lane)
        FOR SHARE OF zone;
    IF FOUND THEN
        PERFORM app.refuse_row('lane', 'zone_is_off');
    END IF;
    IF the_lane = 0 THEN
        INSERT INTO lane (station_id, code, name_zh, name_en, zone_id)
        SELECT id, document->>'code', document->>'name_zh', document->>'name_en',
               (document->>'zone')::integer
          FROM station WHERE id = (document->>'station')::integer AND kind = 'gate'
        RETURNING id INTO the_lane;
        IF the_lane IS NULL THEN
            PERFORM app.refuse_row('lane', 'station_id');
        END IF;
    ELSE
        PERFORM app.expect_version('lane', the_lane, document);
        UPDATE lane SET name_zh = document->>'name_zh', name_en = document->>'name_en',
                        zone_id = (document->>'zone')::integer WHERE id = the_lane;
    END IF;
    PERFORM app.audit_append(here, who, 'save_lane', NULL, document);
    RETURN jsonb_build_object('id', the_lane);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('lane', broken);
END $$;
