-- All rows of an edition as one document, always the same for the same rows: whatever the settings
-- of the session are, lists are in a fixed order, and jsonb writes its keys in one way. What was
-- checked is compared by the digest of this, and a past edition is read from nothing else.
-- Weekly patterns belong to an edition too, though the tables lie in the room of capacity. How
-- often a row was written stands apart: it says nothing of what the edition sells.
CREATE OR REPLACE FUNCTION app.edition_content(the_edition integer) RETURNS jsonb
LANGUAGE sql STABLE
SET search_path = app, pg_temp SET TimeZone = 'UTC' SET DateStyle = 'ISO' AS $$
    SELECT jsonb_build_object(
        'terms', (
            SELECT coalesce(jsonb_agg(to_jsonb(t) - '{edition_id,version}'::text[]
                                      || jsonb_build_object(
                'code', k.code,
                'zones', (SELECT coalesce(jsonb_agg(to_jsonb(z) - 'terms_id' ORDER BY z.zone_id),
                                          '[]')
                            FROM terms_zone AS z WHERE z.terms_id = t.id),
                'blackouts', (SELECT coalesce(jsonb_agg(to_jsonb(b) - 'terms_id' ORDER BY b.days),
                                              '[]')
                                FROM terms_blackout AS b WHERE b.terms_id = t.id),
                'fee_steps', (SELECT coalesce(jsonb_agg(to_jsonb(f) - 'terms_id'
                                              ORDER BY f.action, f.hours_before DESC), '[]')
                                FROM fee_step AS f WHERE f.terms_id = t.id),
                'lane_credentials', (SELECT coalesce(jsonb_agg(to_jsonb(l) - 'terms_id'
                                                     ORDER BY l.lane_id), '[]')
                                       FROM lane_credential AS l WHERE l.terms_id = t.id),
                'parts', (SELECT coalesce(jsonb_agg(to_jsonb(p) - 'terms_id'
                                          ORDER BY p.part_type_id), '[]')
                            FROM package_part AS p WHERE p.terms_id = t.id)
            ) ORDER BY t.ticket_type_id), '[]')
              FROM ticket_terms AS t JOIN ticket_type AS k ON k.id = t.ticket_type_id
             WHERE t.edition_id = the_edition),
        'concessions', (
            SELECT coalesce(jsonb_agg(to_jsonb(c) - '{edition_id,version}'::text[]
                                      ORDER BY c.id), '[]')
              FROM concession_class AS c WHERE c.edition_id = the_edition),
        'rules', (
            SELECT coalesce(jsonb_agg(to_jsonb(r) - '{edition_id,version}'::text[]
                                      ORDER BY r.id), '[]')
              FROM price_rule AS r WHERE r.edition_id = the_edition),
        'prices', (
            SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.terms_id, p.rule_id, p.visit_days),
                            '[]')
              FROM price AS p JOIN ticket_terms AS t ON t.id = p.terms_id
             WHERE t.edition_id = the_edition),
        'patterns', (
            SELECT coalesce(jsonb_agg(to_jsonb(s) - '{edition_id,version}'::text[]
                                      || jsonb_build_object(
                'shares', (SELECT coalesce(jsonb_agg(to_jsonb(h) - 'pattern_id' ORDER BY h.pool),
                                           '[]')
                             FROM slot_share AS h WHERE h.pattern_id = s.id)
            ) ORDER BY s.id), '[]')
              FROM slot_pattern AS s WHERE s.edition_id = the_edition),
        'versions', jsonb_build_object(
            'terms', (SELECT coalesce(jsonb_object_agg(id, version), '{}')
                        FROM ticket_terms WHERE edition_id = the_edition),
            'concessions', (SELECT coalesce(jsonb_object_agg(id, version), '{}')
                              FROM concession_class WHERE edition_id = the_edition),
            'rules', (SELECT coalesce(jsonb_object_agg(id, version), '{}')
                        FROM price_rule WHERE edition_id = the_edition),
            'patterns', (SELECT coalesce(jsonb_object_agg(id, version), '{}')
                           FROM slot_pattern WHERE edition_id = the_edition)))
$$;
