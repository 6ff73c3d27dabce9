-- Stops selling, and tells so: the log, and every channel that sells elsewhere, which is to be told
-- before its next sale. A part of verbs; who is NULL for the server.
CREATE OR REPLACE FUNCTION app.put_stop(stop sales_stop) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO sales_stop SELECT stop.*;
    INSERT INTO stock_message (stop_id, channel_id, kind, at, next_at)
    SELECT stop.id, id, 'CLOSE', stop.set_at, stop.set_at FROM channel
     WHERE active AND code NOT IN ('window', 'kiosk');
    INSERT INTO flow_log (at, what, alert_id, stop_id, staff_id, facts)
    VALUES (stop.set_at, 'STOPPED', stop.alert_id, stop.id, stop.set_by, jsonb_build_object(
        'day', stop.visit_day, 'zone', stop.zone_id, 'timeslot', stop.timeslot_id,
        'lanes', stop.lanes, 'reason', stop.reason));
END $$;
