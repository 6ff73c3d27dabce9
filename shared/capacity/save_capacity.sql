-- Writes what the park (area 0) or a zone may hold: {"area_id", "capacity", "daily_capacity",
-- "warn_percent", "hysteresis", "approval", "approved_on", "exits_counted", "stay_minutes", "plan",
-- "full_lanes", "day_full_lanes", "version"}. How the park is counted stands at its own zone, the
-- first. What is not said of the lanes stays as it is.
CREATE OR REPLACE FUNCTION app.save_capacity(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    told record;
    broken text;
BEGIN
    SELECT * INTO told FROM jsonb_to_record(document)
        AS d (area_id integer, capacity integer, daily_capacity integer, warn_percent smallint,
              hysteresis smallint, approval text, approved_on date, exits_counted boolean,
              stay_minutes smallint, plan smallint[], full_lanes text, day_full_lanes text);
    IF told.plan[1] + told.plan[3] > 100 OR told.plan[2] + told.plan[4] > 100
       OR least(told.plan[3], told.plan[4]) < 1 THEN
        PERFORM app.refuse_row('capacity', 'ck_zone_plan');
    END IF;
    IF told.area_id = 0 THEN
        PERFORM app.expect_version('site', 1, document);
        UPDATE site SET capacity = told.capacity, daily_capacity = told.daily_capacity,
                        warn_percent = told.warn_percent, approval = told.approval,
                        approved_on = told.approved_on,
                        hysteresis = coalesce(told.hysteresis, hysteresis),
                        full_lanes = coalesce(told.full_lanes, full_lanes),
                        day_full_lanes = coalesce(told.day_full_lanes, day_full_lanes);
        UPDATE zone SET exits_counted = told.exits_counted, stay_minutes = told.stay_minutes
         WHERE id = (SELECT min(id) FROM zone);
    ELSE
        PERFORM app.expect_version('zone', told.area_id, document);
        UPDATE zone SET capacity = told.capacity, daily_capacity = told.daily_capacity,
                        exits_counted = told.exits_counted, stay_minutes = told.stay_minutes,
                        plan = told.plan,
                        full_lanes = coalesce(told.full_lanes, full_lanes),
                        day_full_lanes = coalesce(told.day_full_lanes, day_full_lanes)
         WHERE id = told.area_id;
    END IF;
    PERFORM app.audit_append(here, who, 'save_capacity', NULL, document);
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('capacity', broken);
END $$;
