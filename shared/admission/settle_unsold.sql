-- Takes the uses of tickets that were admitted off line before the window that sold them had sent
-- them: as soon as the ticket is here, its scan is like any other, and what it was sold for is earned.
CREATE OR REPLACE FUNCTION app.settle_unsold(here integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    scan offline_scan;
    found record;
BEGIN
    FOR scan IN SELECT o.* FROM offline_scan AS o JOIN lane AS l ON l.id = o.lane_id
                 WHERE o.state = 'OPEN' AND o.conflict = 'NOT_SOLD' AND l.station_id = here
                   AND EXISTS (SELECT FROM ticket AS t WHERE t.id = o.ticket_id)
                 ORDER BY o.at LIMIT 500 FOR UPDATE OF o LOOP
        found := app.spend_offline(scan);
        UPDATE offline_scan
           SET conflict = found.conflict, spent = found.spent,
               state = CASE WHEN found.conflict IS NULL THEN 'CLEAR' ELSE 'OPEN'
                       END::offline_scan_state
         WHERE id = scan.id;
        UPDATE entitlement SET last_walked = true
         WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id AND last_used_at = scan.at
           AND EXISTS (SELECT FROM passage WHERE admission_id = scan.id AND outcome = 'PASSED');
        PERFORM app.recognise_unsold(scan);
        INSERT INTO ticket_news (ticket_id) VALUES (scan.ticket_id) ON CONFLICT DO NOTHING;
    END LOOP;
END $$;
