-- Makes two memberships of one person one: {"id", "into", "from", "profile_of_from", "reason"}.
-- Nothing of either is rewritten: entries, visits, uses and links of "from" stay where they are and
-- belong to "into" from now on by its root. The higher tier and the only card are kept;
-- "profile_of_from" gives "into" the person of the other, who remains findable by both.
CREATE OR REPLACE FUNCTION app.merge_members(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    swap boolean := coalesce((document->>'profile_of_from')::boolean, false);
    sides uuid[] := ARRAY[(document->>'into')::uuid, (document->>'from')::uuid];
    keeps member;
    gives member;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM member_merge WHERE id = the_id) THEN
        RETURN '{}';
    END IF;
    LOCK TABLE family_link IN SHARE ROW EXCLUSIVE MODE;
    PERFORM app.lock_member(side) FROM unnest(sides) AS side ORDER BY side;
    keeps := app.lock_member(sides[1]);
    gives := app.lock_member(sides[2]);
    IF keeps.id = gives.id THEN
        PERFORM app.refuse('SM035', 'itself', '{"reason": "itself"}');
    ELSIF app.is_descendant(keeps.id, gives.id) OR app.is_descendant(gives.id, keeps.id) THEN
        PERFORM app.refuse('SM035', 'parent and child', '{"reason": "family"}');
    ELSIF coalesce(trim(document->>'reason'), '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    INSERT INTO member_merge (id, from_id, into_id, profile_of_from, reason, at, station_id,
                              staff_id)
    VALUES (the_id, gives.id, keeps.id, swap, trim(document->>'reason'), clock_timestamp(), here,
            who);
    UPDATE member SET state = 'MERGED', root_id = keeps.id WHERE id = gives.id;
    UPDATE member SET root_id = keeps.id WHERE root_id = gives.id;
    IF swap THEN
        UPDATE member AS m
           SET person_id = CASE m.id WHEN keeps.id THEN gives.person_id ELSE keeps.person_id END
         WHERE m.id IN (keeps.id, gives.id);
    END IF;
    UPDATE member
       SET card_digest = coalesce(keeps.card_digest, gives.card_digest),
           document_digest = CASE WHEN swap THEN gives.document_digest
                                  ELSE keeps.document_digest END,
           joined = least(keeps.joined, gives.joined),
           (tier_id, tier_until) = (
               SELECT id, tier_until FROM (VALUES (keeps.tier_id, keeps.tier_until),
                                                  (gives.tier_id, gives.tier_until))
                      AS had (id, tier_until) JOIN member_tier USING (id)
                ORDER BY rank DESC, tier_until DESC NULLS LAST LIMIT 1)
     WHERE id = keeps.id;
    PERFORM app.audit_append(here, who, 'merge_members', keeps.id, jsonb_build_object(
        'from', gives.id, 'profile_of_from', swap, 'reason', document->>'reason'));
    PERFORM app.audit_append(here, who, 'merged_away', gives.id,
                             jsonb_build_object('into', keeps.id));
    RETURN '{}';
END $$;
