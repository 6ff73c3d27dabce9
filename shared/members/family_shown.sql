-- The family of a membership, masked: children first, then parents, then spouse. A link that was
-- made before a merge shows once, and not with the member itself.
CREATE OR REPLACE FUNCTION app.family_shown(the_root uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    WITH own AS (
        SELECT id FROM member WHERE root_id = the_root
    ), sides AS (
        SELECT id, to_id AS other, CASE kind WHEN 'child' THEN 'child' ELSE 'spouse' END AS kind
          FROM family_link WHERE from_id IN (SELECT id FROM own)
         UNION ALL
        SELECT id, from_id, CASE kind WHEN 'child' THEN 'guardian' ELSE 'spouse' END
          FROM family_link WHERE to_id IN (SELECT id FROM own)
    ), others AS (
        SELECT DISTINCT ON (r.id) r.id, r.number, r.state, p.name_mask, p.phone_mask,
               p.birth_band, t.id AS tier, sides.kind, sides.id AS link
          FROM sides JOIN member AS m ON m.id = sides.other JOIN member AS r ON r.id = m.root_id
          JOIN person AS p ON p.id = r.person_id JOIN member_tier AS t ON t.id = r.tier_id
         WHERE r.id <> the_root
         ORDER BY r.id, sides.id
    )
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'link', link, 'kind', kind, 'id', id, 'number', number, 'name', name_mask,
               'phone', phone_mask, 'birth_band', birth_band, 'tier', tier)
               ORDER BY array_position(ARRAY['child', 'guardian', 'spouse'], kind), number), '[]')
      FROM others
$$;
