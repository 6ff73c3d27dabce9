-- The last day on which the data of a ticket's visitor may be needed: for refunds and disputes 90
-- days after the visit, for a pass a year after its end. A ticket that is used up was a visit on
-- the day of its last use; one that was given back keeps its day.
CREATE OR REPLACE FUNCTION app.ticket_keeps_until(k ticket) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE
    last_used date;
BEGIN
    IF k.state NOT IN ('ISSUED', 'ON_HOLD') THEN
        RETURN k.visit_day + 90;
    ELSIF EXISTS (SELECT FROM app.ticket_terms AS t
                   WHERE t.id = k.terms_id AND t.kind = 'annual_pass') THEN
        RETURN k.visit_day + k.valid_days - 1 + 365;
    END IF;
    SELECT CASE WHEN bool_and(coalesce(e.uses_left = 0, false))
                THEN app.business_date(max(e.last_used_at)) END INTO last_used
      FROM app.entitlement AS e WHERE e.ticket_id = k.id;
    RETURN coalesce(last_used, k.visit_day + k.valid_days - 1) + 90;
END $$;
