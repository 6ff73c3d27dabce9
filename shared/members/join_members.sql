-- Makes two locked memberships one: told is {"id", "profile_of_from", "reason"}, what the audit says
-- besides is in "noted". Nothing of either is rewritten: entries, visits, uses and links of "gives"
-- stay where they are and belong to "keeps" from now on by its root. The higher tier and the only
-- card are kept; "profile_of_from" gives "keeps" the person of the other, who remains findable by
-- both. Part of the verbs that merge.
CREATE OR REPLACE FUNCTION app.join_members(
    keeps member, gives member, told jsonb, noted jsonb, here integer, who integer
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    swap boolean := coalesce((told->>'profile_of_from')::boolean, false);
BEGIN
    INSERT INTO member_merge (id, from_id, into_id, profile_of_from, reason, at, station_id,
                              staff_id)
    VALUES ((told->>'id')::uuid, gives.id, keeps.id, swap, trim(told->>'reason'),
            clock_timestamp(), here, who);
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
        'from', gives.id, 'profile_of_from', swap, 'reason', told->>'reason') || noted);
    PERFORM app.audit_append(here, who, 'merged_away', gives.id,
                             jsonb_build_object('into', keeps.id));
END $$;
