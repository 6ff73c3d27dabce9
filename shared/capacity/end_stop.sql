-- Lets sell again what a stop has stopped, and tells so. A part of verbs; who is NULL for the server.
CREATE OR REPLACE FUNCTION app.end_stop(the_stop uuid, who integer, why text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    ended sales_stop;
BEGIN
    UPDATE sales_stop SET lifted_at = instant, lifted_by = who
     WHERE id = the_stop AND lifted_at IS NULL RETURNING * INTO ended;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    INSERT INTO stock_message (stop_id, channel_id, kind, at, next_at)
    SELECT the_stop, channel_id, 'OPEN', instant, instant FROM stock_message
     WHERE stop_id = the_stop AND kind = 'CLOSE';
    INSERT INTO flow_log (at, what, alert_id, stop_id, staff_id, facts)
    VALUES (instant, 'LIFTED', ended.alert_id, the_stop, who, jsonb_build_object(
        'day', ended.visit_day, 'zone', ended.zone_id, 'timeslot', ended.timeslot_id,
        'lanes', ended.lanes, 'reason', why));
END $$;
