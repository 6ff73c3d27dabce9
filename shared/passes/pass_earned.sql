-- What of a value (fen) a pass has earned before a day: in equal parts by the days for which it is
-- good, those of its pauses apart, and all of it once it is over. A pass that begins with its first use
-- earns nothing before it. See earned_of in rules.py.
CREATE OR REPLACE FUNCTION app.pass_earned(k ticket, value bigint, until date) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    ends CONSTANT date := app.pass_ends(k);
    begins date := k.visit_day;
    paused integer;
    total integer;
BEGIN
    IF (SELECT t.validity = 'DAYS_FROM_FIRST_USE' FROM ticket_terms AS t WHERE t.id = k.terms_id)
    THEN
        begins := (SELECT app.business_date(min(first_used_at)) FROM entitlement
                    WHERE ticket_id = k.id);
    END IF;
    IF until >= ends AND k.state <> 'ON_HOLD' THEN
        RETURN value;
    ELSIF begins IS NULL THEN
        RETURN 0;
    END IF;
    -- An open pause has no days yet: all of it counts.
    SELECT coalesce(sum(greatest(least(coalesce(h.days, until - h.from_day), until - h.from_day),
                                 0)), 0)
      INTO paused FROM pass_hold AS h WHERE h.ticket_id = k.id;
    total := ends - begins - app.held_days(k.id);
    IF total <= 0 THEN
        RETURN value;
    END IF;
    RETURN value * least(greatest(until - begins - paused, 0), total) / total;
END $$;
