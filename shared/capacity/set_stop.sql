-- Stops selling for a visit day, or of it for a zone or a timeslot, until somebody lifts it: {"id",
-- "day", "zone", "timeslot", "lanes", "most_inside", "reason"}. The first zone is the park: all of the day. A
-- repeated id changes nothing.
CREATE OR REPLACE FUNCTION app.set_stop(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
    stop sales_stop;
    broken text;
BEGIN
    SELECT d.id, d.day, nullif(d.zone, (SELECT min(id) FROM zone)), d.timeslot, d.lanes, NULL,
           actor.who, actor.by_right, d.reason, clock_timestamp(), NULL, NULL, d.most_inside
      INTO stop
      FROM jsonb_to_record(document)
           AS d (id uuid, day date, zone integer, timeslot integer, lanes text, reason text,
                 most_inside integer);
    PERFORM app.check_id(stop.id);
    IF EXISTS (SELECT FROM sales_stop WHERE id = stop.id) THEN
        RETURN '"AGAIN"';
    ELSIF (stop.visit_day >= app.business_date(stop.set_at) AND isfinite(stop.visit_day)
           AND length(stop.reason) BETWEEN 1 AND 200) IS NOT TRUE
          OR stop.timeslot_id IS NOT NULL AND NOT EXISTS (
              SELECT FROM timeslot WHERE id = stop.timeslot_id AND day = stop.visit_day) THEN
        PERFORM app.refuse('SM191', 'not a stop');
    END IF;
    PERFORM app.put_stop(stop);
    PERFORM app.audit_append(here, actor.who, 'set_stop', stop.id, document);
    RETURN '"SET"';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('sales_stop', broken);
END $$;
