-- Everything that is kept under a document: {"look_ups": [hex]}. A person has a row of data for each
-- order with their name, and one as a member. [{"person", "recorded_at", "kind", "document", "name",
-- "phone", "member": {"id", "number", "state"} or null, "orders", "tickets", "visit_day": the latest
-- one}], the newest first; masked.
CREATE OR REPLACE FUNCTION app.find_visitor(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'member_view');
    RETURN (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'person', p.id, 'recorded_at', p.recorded_at, 'kind', p.document_kind,
                   'document', p.document_mask, 'name', p.name_mask, 'phone', p.phone_mask,
                   'member', (SELECT jsonb_build_object('id', r.id, 'number', r.number,
                                                        'state', r.state)
                                FROM member AS m JOIN member AS r ON r.id = m.root_id
                               WHERE m.person_id = p.id),
                   'orders', (SELECT count(*) FROM order_contact AS c WHERE c.person_id = p.id),
                   'tickets', bought.tickets, 'visit_day', bought.visit_day)
                   ORDER BY p.recorded_at DESC, p.id), '[]')
          FROM person AS p
          CROSS JOIN LATERAL (
               SELECT count(*) AS tickets, max(t.visit_day) AS visit_day
                 FROM ticket_visitor AS v JOIN ticket AS t ON t.id = v.ticket_id
                WHERE v.person_id = p.id) AS bought
         WHERE p.erased_at IS NULL AND p.document_look_up IN (
               SELECT decode(one, 'hex')
                 FROM jsonb_array_elements_text(document->'look_ups') AS one));
END $$;
