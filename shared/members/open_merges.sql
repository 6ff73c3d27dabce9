-- The proposals to merge that wait for an answer, the oldest first: [{"id", "into", "from",
-- "numbers": of both, "names": masked, "profile_of_from", "reason", "at", "by", "own"}].
CREATE OR REPLACE FUNCTION app.open_merges(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    who integer := app.staff_of(token, app.this_station(), 'member_view');
BEGIN
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', p.id, 'into', k.id, 'from', g.id,
                   'numbers', jsonb_build_array(k.number, g.number),
                   'names', jsonb_build_array(kp.name_mask, gp.name_mask),
                   'profile_of_from', p.profile_of_from, 'reason', p.reason, 'at', p.proposed_at,
                   'by', s.name, 'own', p.proposed_by = who) ORDER BY p.proposed_at), '[]')
          FROM merge_proposal AS p
          JOIN member AS k ON k.id = p.into_id JOIN person AS kp ON kp.id = k.person_id
          JOIN member AS g ON g.id = p.from_id JOIN person AS gp ON gp.id = g.person_id
          JOIN staff AS s ON s.id = p.proposed_by
         WHERE p.decided_at IS NULL);
END $$;
