-- Refuses somebody who is a member already by document, by card or, unless families share it, by
-- phone; persons that were merged into a membership are found too. "besides" is the membership
-- whose own they may be.
CREATE OR REPLACE FUNCTION app.check_member_double(
    besides uuid, the_document bigint, the_card bigint, the_phones bigint[]
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    other record;
BEGIN
    SELECT number INTO other FROM member
     WHERE card_digest = the_card AND state = 'ACTIVE' AND id IS DISTINCT FROM besides;
    IF FOUND THEN
        PERFORM app.refuse('SM033', 'card is bound', jsonb_build_object('number', other.number));
    END IF;
    SELECT r.number, l.kind INTO other
      FROM person_look_up AS l JOIN member AS m USING (person_id)
      JOIN member AS r ON r.id = m.root_id AND r.state = 'ACTIVE'
     WHERE l.digest = ANY (the_document || the_phones) AND l.kind IN ('document', 'phone')
       AND r.id IS DISTINCT FROM besides
     ORDER BY l.kind, r.number LIMIT 1;
    IF FOUND THEN
        PERFORM app.refuse('SM030', 'member exists',
                           jsonb_build_object('number', other.number, 'by', other.kind));
    END IF;
END $$;
