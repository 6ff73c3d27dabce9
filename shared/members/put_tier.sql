-- Gives a locked member the tier that a review made of it: {"id", "until"}; null changes nothing.
-- Up only where spend or visits of 12 months reach it, down only when the period is over; for
-- a year at most, for good the lowest alone.
CREATE OR REPLACE FUNCTION app.put_tier(own member, told jsonb, here integer, who integer)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    today date := app.business_date(clock_timestamp());
    wanted integer := told->>'id';
    until date := told->>'until';
    facts record;
BEGIN
    IF wanted IS NULL OR (wanted, until) IS NOT DISTINCT FROM (own.tier_id, own.tier_until) THEN
        RETURN;
    END IF;
    SELECT t.rank AS new_rank, had.rank AS old_rank, year.*, r.spend_from, r.visits_from
      INTO facts
      FROM member_tier AS t JOIN tier_rule AS r ON r.tier_id = t.id AND today <@ r.in_force
      JOIN member_tier AS had ON had.id = own.tier_id
      CROSS JOIN app.member_year(own.id, today) AS year
     WHERE t.id = wanted;
    IF NOT FOUND
       OR NOT coalesce(facts.spend >= facts.spend_from, false)
          AND NOT coalesce(facts.visits >= facts.visits_from, false)
          AND num_nonnulls(facts.spend_from, facts.visits_from) > 0
       OR facts.new_rank <= facts.old_rank AND coalesce(own.tier_until >= today, true)
          AND EXISTS (SELECT FROM tier_rule WHERE tier_id = own.tier_id AND today <@ in_force)
       OR until > today + interval '1 year'
       OR until IS NULL AND EXISTS (
              SELECT FROM member_tier AS low JOIN tier_rule AS its ON its.tier_id = low.id
               WHERE today <@ its.in_force AND low.rank < facts.new_rank) THEN
        PERFORM app.refuse('SM038', 'the tier is not reached', '{"what": "tier"}');
    END IF;
    UPDATE member SET tier_id = wanted, tier_until = until WHERE id = own.id;
    IF wanted <> own.tier_id THEN
        PERFORM app.audit_append(here, who, 'change_tier', own.id, jsonb_build_object(
            'from', own.tier_id, 'to', wanted, 'until', until));
    END IF;
END $$;
