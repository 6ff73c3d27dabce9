-- The families of memberships, masked: {"members"}: [id] → {id: [{"kind", "person", "name",
-- "document_kind", "document", "birth_band"}]}: the member ("self"), the spouse, children, parents.
-- Only whose membership goes on; who has no such family is left out. `document_kind` is null where
-- no document is known by which the person could be named on a ticket.
CREATE OR REPLACE FUNCTION app.find_families(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'member_view');
    RETURN (
        SELECT coalesce(jsonb_object_agg(id, family), '{}') FROM (
            SELECT head.id, jsonb_agg(jsonb_build_object(
                       'kind', kin.kind, 'person', p.id, 'name', p.name_mask,
                       'document_kind', CASE WHEN p.document_look_up IS NOT NULL
                                             THEN p.document_kind END,
                       'document', p.document_mask, 'birth_band', p.birth_band)
                       ORDER BY array_position(ARRAY['self', 'spouse', 'child', 'guardian'],
                                               kin.kind), m.number) AS family
              FROM (SELECT value::uuid AS id
                      FROM jsonb_array_elements_text(document->'members') LIMIT 20) AS head
              CROSS JOIN LATERAL (
                   SELECT 'self' AS kind, head.id AS id
                    UNION ALL
                   SELECT one->>'kind', (one->>'id')::uuid
                     FROM jsonb_array_elements(app.family_shown(head.id)) AS one) AS kin
              JOIN member AS m ON m.id = kin.id AND m.state = 'ACTIVE'
              JOIN person AS p ON p.id = m.person_id
             GROUP BY head.id HAVING count(*) > 1 AND bool_or(kin.kind = 'self')) AS each);
END $$;
