-- Answers a proposal to merge: {"proposal", "agreed"}. Who proposed it may take it back; else it is
-- for somebody who may see both documents in plain. One that was answered stays as it was answered.
-- A membership that has ended meanwhile refuses to be merged: the proposal can only be turned down.
CREATE OR REPLACE FUNCTION app.decide_merge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_view');
    yes boolean := (document->>'agreed')::boolean;
    asked merge_proposal;
    keeps member;
    gives member;
BEGIN
    IF yes THEN
        LOCK TABLE family_link IN SHARE ROW EXCLUSIVE MODE;
        PERFORM app.lock_member(side)
           FROM merge_proposal AS p CROSS JOIN unnest(ARRAY[p.into_id, p.from_id]) AS side
          WHERE p.id = (document->>'proposal')::uuid AND p.decided_at IS NULL
          ORDER BY side;
    END IF;
    SELECT * INTO asked FROM merge_proposal WHERE id = (document->>'proposal')::uuid FOR UPDATE;
    IF NOT FOUND OR asked.decided_at IS NOT NULL THEN
        PERFORM app.refuse('SM035', 'no open proposal', '{"reason": "decided"}');
    ELSIF yes AND asked.proposed_by = who THEN
        PERFORM app.refuse('SM035', 'the own proposal', '{"reason": "own"}');
    END IF;
    IF asked.proposed_by <> who THEN
        PERFORM app.staff_of(token, here, 'member_open');
    END IF;
    UPDATE merge_proposal SET decided_at = clock_timestamp(), decided_by = who, agreed = yes
     WHERE id = asked.id;
    IF NOT yes THEN
        PERFORM app.audit_append(here, who, 'turn_merge_down', asked.into_id, jsonb_build_object(
            'from', asked.from_id, 'proposed_by', asked.proposed_by));
        RETURN '{}';
    END IF;
    keeps := app.lock_member(asked.into_id);
    gives := app.lock_member(asked.from_id);
    PERFORM app.check_merge(keeps, gives);
    PERFORM app.join_members(keeps, gives, to_jsonb(asked),
                             jsonb_build_object('proposed_by', asked.proposed_by), here, who);
    RETURN '{}';
END $$;
