-- Writes a lane of a gate or handheld: {id (0 is a new one), station, code, name_zh, name_en, zone,
-- kind, from_zone, version} → {id}. Without `from_zone` visitors come from outside; left unsaid, it stays.
-- Its gate and its code stand, as the station file of the gate names them. No lane is led
-- into a zone that is switched off.
CREATE OR REPLACE FUNCTION app.save_lane(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_lane integer := (document->>'id')::integer;
    zone_on boolean;
    broken text;
BEGIN
    -- Held whether it is on or off: nobody switches it off until the lane is there.
    SELECT active INTO zone_on FROM zone WHERE id = (document->>'zone')::integer FOR SHARE;
    IF NOT zone_on AND (document->>'zone')::integer IS DISTINCT FROM
                       (SELECT zone_id FROM lane WHERE id = the_lane) THEN
        PERFORM app.refuse_row('lane', 'zone_is_off');
    END IF;
    IF the_lane = 0 THEN
        INSERT INTO lane (station_id, code, name_zh, name_en, zone_id, kind, from_zone_id)
        SELECT id, document->>'code', document->>'name_zh', document->>'name_en',
               (document->>'zone')::integer, coalesce(document->>'kind', 'entry'),
               (document->>'from_zone')::integer
          FROM station WHERE id = (document->>'station')::integer
           AND kind IN ('gate', 'handheld')
        RETURNING id INTO the_lane;
        IF the_lane IS NULL THEN
            PERFORM app.refuse_row('lane', 'station_id');
        END IF;
    ELSE
        PERFORM app.expect_version('lane', the_lane, document);
        UPDATE lane SET name_zh = document->>'name_zh', name_en = document->>'name_en',
                        zone_id = (document->>'zone')::integer,
                        kind = coalesce(document->>'kind', kind),
                        from_zone_id = CASE WHEN document ? 'from_zone'
                                            THEN (document->>'from_zone')::integer
                                            ELSE from_zone_id END WHERE id = the_lane;
    END IF;
    PERFORM app.audit_append(here, who, 'save_lane', NULL, document);
    RETURN jsonb_build_object('id', the_lane);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('lane', broken);
END $$;
