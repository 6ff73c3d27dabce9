-- Makes an admission of a scan that was set aside because it was told too late, now that a supervisor
-- stands by it, and of what its turnstile did a passage. Part of decide_conflict.
CREATE OR REPLACE FUNCTION app.enter_aside(scan offline_scan) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO admission (id, ticket_id, zone_id, lane_id, persons, verdict, business_date, at)
    VALUES (scan.id, scan.ticket_id, scan.zone_id, scan.lane_id, scan.persons, scan.verdict,
            scan.business_date, scan.at);
    scan := app.count_offline(scan);
    UPDATE offline_scan SET spent = scan.spent WHERE id = scan.id;
    IF scan.walked > 0 THEN
        INSERT INTO passage (admission_id, outcome, persons, business_date, at)
        VALUES (scan.id, 'PASSED', scan.walked, scan.business_date, scan.walked_at);
        UPDATE entitlement SET last_walked = true
         WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id AND last_used_at = scan.at;
        UPDATE lane_counter SET passed = passed + scan.walked
         WHERE lane_id = scan.lane_id AND business_date = scan.business_date;
    END IF;
    INSERT INTO ticket_news (ticket_id) VALUES (scan.ticket_id) ON CONFLICT DO NOTHING;
END $$;
