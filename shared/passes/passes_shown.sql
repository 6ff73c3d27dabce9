-- Passes as a window shows them, in the order asked for: {"id", "number", "terms": [its tickets],
-- "persons": [{"person", "name", "document", "photo", "face": when it was taken, "card": id or null,
-- "band": of birth}],
-- "hold"}. People are masked; a photo is asked for by itself.
CREATE OR REPLACE FUNCTION app.passes_shown(passes uuid[]) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
               'id', first.id, 'number', first.number, 'sold_at', o.sold_at,
               'terms', (SELECT jsonb_agg(jsonb_build_object(
                                    'ticket', k.id, 'number', k.number, 'order', k.order_id,
                                    'state', k.state, 'blocked', k.blocked, 'price', k.price,
                                    'name', jsonb_build_array(t.name_zh, t.name_en),
                                    'class', t.ticket_class, 'persons', k.persons,
                                    'type', k.ticket_type_id, 'wants_photo', t.photo,
                                    'cards', 'card' = ANY (t.credentials),
                                    'first_day', k.visit_day, 'ends', app.pass_ends(k),
                                    'began', (SELECT min(e.first_used_at) FROM entitlement AS e
                                               WHERE e.ticket_id = k.id),
                                    'renewed', app.renewed(k.id))
                                    ORDER BY k.visit_day, k.id)
                           FROM app.tickets_of_pass(first.id) AS k
                           JOIN ticket_terms AS t ON t.id = k.terms_id),
               'persons', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                                      'person', p.id, 'name', p.name_mask,
                                      'document', p.document_mask, 'photo', f.taken_at,
                                      'card', c.id, 'face', g.taken_at, 'band', p.birth_band) ORDER BY p.id), '[]')
                             FROM (SELECT DISTINCT v.person_id
                                     FROM app.tickets_of_pass(first.id) AS k
                                     JOIN ticket_visitor AS v ON v.ticket_id = k.id) AS v
                             JOIN person AS p ON p.id = v.person_id
                             LEFT JOIN person_photo AS f ON f.person_id = p.id
                             LEFT JOIN person_face AS g ON g.person_id = p.id
                             LEFT JOIN pass_card AS c ON c.person_id = p.id
                              AND c.pass_id = first.id AND c.ended_at IS NULL),
               'hold', (SELECT jsonb_build_object('id', h.id, 'ticket', h.ticket_id,
                                                  'from', h.from_day, 'reason', h.reason)
                          FROM app.tickets_of_pass(first.id) AS k
                          JOIN pass_hold AS h ON h.ticket_id = k.id AND h.released_at IS NULL
                         LIMIT 1),
               'held_days', (SELECT coalesce(sum(app.held_days(k.id)), 0)
                               FROM app.tickets_of_pass(first.id) AS k)
           ) ORDER BY wanted.at), '[]')
      FROM unnest(passes) WITH ORDINALITY AS wanted (id, at)
      JOIN ticket AS first ON first.id = wanted.id
      JOIN sales_order AS o ON o.id = first.order_id
$$;
