-- The tickets of an order as a window shows them, by number; who they are for is masked.
CREATE OR REPLACE FUNCTION app.tickets_shown(the_order uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'id', k.id, 'number', k.number, 'state', k.state, 'blocked', k.blocked,
               'type', k.ticket_type_id, 'kind', t.kind,
               'name', jsonb_build_array(t.name_zh, t.name_en),
               'class', t.ticket_class, 'persons', k.persons, 'price', k.price,
               'visit_day', k.visit_day, 'valid_days', k.valid_days, 'version', k.code_version,
               'starts', (SELECT min(o.starts) FROM entitlement AS e
                            JOIN timeslot AS o ON o.id = e.timeslot_id WHERE e.ticket_id = k.id),
               'printed', j.state = 'PRINTED', 'cards', 'card' = ANY (t.credentials),
               'band', (SELECT c.id FROM pass_card AS c WHERE c.pass_id = k.id
                           AND c.person_id IS NULL AND c.ended_at IS NULL),
               'zones', (SELECT jsonb_agg(jsonb_build_array(
                                    z.name_zh, z.name_en, e.uses_total, e.uses_left,
                                    e.first_used_at) ORDER BY e.zone_id)
                           FROM entitlement AS e JOIN zone AS z ON z.id = e.zone_id
                          WHERE e.ticket_id = k.id),
               'visitors', (SELECT coalesce(jsonb_agg(jsonb_build_array(p.name_mask,
                                                                        p.document_mask)
                                                      ORDER BY p.id), '[]')
                              FROM ticket_visitor AS v JOIN person AS p ON p.id = v.person_id
                             WHERE v.ticket_id = k.id)
           ) ORDER BY length(k.number), k.number), '[]')
      FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
      LEFT JOIN print_job AS j ON j.ticket_id = k.id
     WHERE k.order_id = the_order
$$;
