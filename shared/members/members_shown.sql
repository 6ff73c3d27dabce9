-- What a screen shows of the members to whom these persons belong, in the order of the persons.
CREATE OR REPLACE FUNCTION app.members_shown(people uuid[], wanted integer) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (
        WITH roots AS (
            SELECT m.root_id, min(p.place) AS place
              FROM unnest(people) WITH ORDINALITY AS p (person_id, place)
              JOIN member AS m USING (person_id)
             GROUP BY m.root_id ORDER BY place LIMIT wanted + 1
        ), shown AS (
            SELECT roots.place, jsonb_build_object(
                       'id', m.id, 'number', m.number, 'state', m.state, 'person', p.id,
                       'name', p.name_mask, 'phone', p.phone_mask, 'document', p.document_mask,
                       'card', m.card_digest IS NOT NULL, 'joined', m.joined,
                       'tier', jsonb_build_array(t.id, t.name_zh, t.name_en),
                       'family', (SELECT count(*) FROM family_link AS l
                                   WHERE l.from_id = m.id OR l.to_id = m.id),
                       'merged', (SELECT count(*) FROM member AS old
                                   WHERE old.root_id = m.id AND old.id <> m.id)) AS one
              FROM roots JOIN member AS m ON m.id = roots.root_id
              JOIN person AS p ON p.id = m.person_id JOIN member_tier AS t ON t.id = m.tier_id
             ORDER BY roots.place LIMIT wanted
        )
        SELECT jsonb_build_object(
            'members', coalesce((SELECT jsonb_agg(one ORDER BY place) FROM shown), '[]'),
            'more', (SELECT count(*) FROM roots) > wanted));
END $$;
