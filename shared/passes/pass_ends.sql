-- The first day on which a pass no longer admits, as far as its first use is known; see validity.py.
CREATE OR REPLACE FUNCTION app.pass_ends(k ticket) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
    t ticket_terms;
    used_on date;
    held integer;
BEGIN
    SELECT * INTO t FROM ticket_terms WHERE id = k.terms_id;
    IF t.validity <> 'DAYS_FROM_FIRST_USE' THEN
        RETURN k.visit_day + k.valid_days;
    END IF;
    used_on := (SELECT app.business_date(min(first_used_at)) FROM entitlement
                 WHERE ticket_id = k.id);
    held := app.held_days(k.id);
    RETURN least(k.visit_day + k.valid_days,
                 coalesce(used_on + t.valid_days,
                          k.visit_day + coalesce(t.activate_days, 3660)) + held);
END $$;
