-- Asks that two memberships be made one: {"id", "into", "from", "profile_of_from", "reason"}. It is
-- done when somebody else agrees (decide_merge). One proposal for a membership at a time.
CREATE OR REPLACE FUNCTION app.propose_merge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    sides uuid[] := ARRAY[(document->>'into')::uuid, (document->>'from')::uuid];
    why text := trim(document->>'reason');
    keeps member;
    gives member;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM merge_proposal WHERE id = the_id) THEN
        RETURN '{}';
    END IF;
    PERFORM app.lock_member(side) FROM unnest(sides) AS side ORDER BY side;
    keeps := app.lock_member(sides[1]);
    gives := app.lock_member(sides[2]);
    PERFORM app.check_merge(keeps, gives);
    IF coalesce(why, '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    ELSIF EXISTS (SELECT FROM merge_proposal AS p JOIN member AS m ON m.id IN (p.into_id, p.from_id)
                   WHERE p.decided_at IS NULL AND m.root_id IN (keeps.id, gives.id)) THEN
        PERFORM app.refuse('SM035', 'proposed already', '{"reason": "proposed"}');
    END IF;
    INSERT INTO merge_proposal (id, into_id, from_id, profile_of_from, reason, proposed_at,
                                station_id, proposed_by)
    VALUES (the_id, keeps.id, gives.id, coalesce((document->>'profile_of_from')::boolean, false),
            why, clock_timestamp(), here, who);
    PERFORM app.audit_append(here, who, 'propose_merge', keeps.id,
                             document - 'id' - 'into');
    RETURN '{}';
END $$;
