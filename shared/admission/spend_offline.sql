-- Takes a use for a scan that was admitted off line at an instant, and says what stands against it:
-- the verdict that the scan would have had here, PERSONS when more came than the ticket is for, or
-- NOT_SOLD when nobody has sent the ticket yet. A use that is not there is not taken; the visitor
-- is inside all the same. A re-entry takes none. Older uses than one that is known already do not move the last one.
CREATE OR REPLACE FUNCTION app.spend_offline(scan offline_scan, OUT conflict text, OUT spent boolean)
LANGUAGE plpgsql AS $$
DECLARE
    t ticket;
    e entitlement;
    most integer;
    later boolean;
BEGIN
    spent := false;
    SELECT * INTO t FROM ticket WHERE id = scan.ticket_id FOR SHARE;
    IF NOT FOUND THEN
        conflict := 'NOT_SOLD';
        RETURN;
    END IF;
    SELECT * INTO e FROM entitlement
     WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id FOR UPDATE;
    IF NOT FOUND THEN
        conflict := 'WRONG_ZONE';
        RETURN;
    END IF;
    SELECT per_day INTO most FROM terms_zone
     WHERE terms_id = t.terms_id AND zone_id = scan.zone_id;
    conflict := CASE
        WHEN t.blocked THEN 'BLOCKED'
        WHEN t.state <> 'ISSUED' THEN t.state::text
        WHEN t.code_version <> scan.code_version THEN 'VOIDED'
        WHEN scan.verdict = 'OK_REENTRY' AND e.inside THEN 'PASSBACK'
        WHEN scan.verdict = 'OK_REENTRY' THEN NULL
        WHEN e.uses_left = 0 AND e.uses_total = 1 THEN 'ALREADY_USED'
        WHEN e.uses_left = 0 THEN 'NO_USES_LEFT'
        WHEN e.used_on = scan.business_date AND e.uses_today >= most THEN 'DAY_LIMIT'
        WHEN scan.persons > t.persons THEN 'PERSONS' END;
    later := coalesce(scan.at >= e.last_used_at, true);
    IF scan.verdict = 'OK_REENTRY' THEN
        UPDATE entitlement SET inside = true, last_walked = false, last_used_at = scan.at,
                               last_lane_id = scan.lane_id
         WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id AND later;
        RETURN;
    END IF;
    spent := e.uses_left IS DISTINCT FROM 0;
    UPDATE entitlement
       SET uses_left = e.uses_left - spent::integer,
           uses_today = CASE WHEN e.used_on > scan.business_date THEN e.uses_today
                             WHEN e.used_on = scan.business_date THEN e.uses_today + 1
                             ELSE 1 END,
           used_on = greatest(e.used_on, scan.business_date),
           first_used_at = least(e.first_used_at, scan.at),
           first_lane_id = CASE WHEN e.first_used_at <= scan.at THEN e.first_lane_id
                                ELSE scan.lane_id END,
           last_used_at = greatest(e.last_used_at, scan.at),
           last_lane_id = CASE WHEN later THEN scan.lane_id ELSE e.last_lane_id END,
           last_walked = e.last_walked AND NOT later,
           inside = e.inside OR later
     WHERE ticket_id = scan.ticket_id AND zone_id = scan.zone_id;
END $$;
