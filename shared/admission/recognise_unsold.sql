-- Earns what a ticket was sold for, in one zone, whose holder had walked in before the sale was sent:
-- whoever follows passages has read that one in vain. The id is the one that recognition gives it, so
-- that nothing is earned twice, whoever comes first. Part of settle_unsold.
CREATE OR REPLACE FUNCTION app.recognise_unsold(scan offline_scan) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    the_entry CONSTANT uuid := app.derive_id(scan.id, 'recognition');
    day date;
    due bigint;
BEGIN
    SELECT CASE WHEN c.business_date IS NULL THEN p.business_date
                ELSE app.business_date(clock_timestamp()) END INTO day
      FROM passage AS p LEFT JOIN closed_day AS c ON c.business_date = p.business_date
     WHERE p.admission_id = scan.id AND p.outcome = 'PASSED';
    IF NOT FOUND OR EXISTS (SELECT FROM ledger_entry WHERE id = the_entry) THEN
        RETURN;
    END IF;
    SELECT value - recognised INTO due FROM entitlement
     WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id FOR UPDATE;
    IF due > 0 THEN
        UPDATE entitlement SET recognised = recognised + due
         WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id;
        PERFORM app.post_entry(the_entry, 'recognition', scan.id, day, NULL, NULL,
                               ARRAY['2203', '6001'], ARRAY[due, -due]);
    END IF;
END $$;
