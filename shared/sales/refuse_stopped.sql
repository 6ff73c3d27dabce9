-- Refuses an order that is being recorded if selling of its visit day has been stopped, or of a zone
-- or a timeslot that one of its tickets opens. Asked only where a stop stands for the day: then
-- judge_line has the lines of the day looked at again.
CREATE OR REPLACE FUNCTION app.refuse_stopped(the_order uuid, visit date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    stop record;
BEGIN
    SELECT s.visit_day AS day, s.zone_id AS zone, s.timeslot_id AS timeslot, a.measure,
           s.visit_day = app.business_date(clock_timestamp()) AS today, z.name_zh, z.name_en,
           to_char(t.starts, 'HH24:MI') AS starts INTO stop
      FROM sales_stop AS s LEFT JOIN flow_alert AS a ON a.id = s.alert_id
      LEFT JOIN zone AS z ON z.id = s.zone_id LEFT JOIN timeslot AS t ON t.id = s.timeslot_id
     WHERE s.visit_day = visit AND s.lifted_at IS NULL
       AND (num_nonnulls(s.zone_id, s.timeslot_id) = 0
            OR EXISTS (SELECT FROM ticket AS k JOIN entitlement AS e ON e.ticket_id = k.id
                        WHERE k.order_id = the_order
                          AND (e.zone_id = s.zone_id OR e.timeslot_id = s.timeslot_id)))
     ORDER BY num_nonnulls(s.zone_id, s.timeslot_id), s.set_at LIMIT 1;
    IF FOUND THEN
        PERFORM app.refuse('SM190', 'sales are stopped', to_jsonb(stop));
    END IF;
END $$;
