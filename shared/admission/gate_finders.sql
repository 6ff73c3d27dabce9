-- What gates find some tickets by beside their codes: the cards (2) of a pass or a ticket, the holders (3) whose
-- faces are kept, and what the tickets of a group (4) have in common. A card is a keyed digest, a
-- holder and an order are numbers that name nobody. Documents: see day_look_ups_since.
CREATE OR REPLACE FUNCTION app.gate_finders(ids uuid[])
RETURNS TABLE (kind integer, digest bytea, ticket uuid, sure boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    WITH k AS MATERIALIZED (
        SELECT k.id, k.order_id, k.ticket_type_id, k.visit_day, t.kind
          FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
         WHERE k.id = ANY(ids)
           AND (t.kind <> 'annual_pass' OR k.state IN ('ISSUED', 'ON_HOLD'))
    )
    SELECT 2, int8send(c.digest), k.id, true
      FROM k LEFT JOIN pass_renewal AS r ON r.ticket_id = k.id
      JOIN pass_card AS c ON c.pass_id = coalesce(r.pass_id, k.id) AND c.ended_at IS NULL
     UNION ALL
    SELECT 3, uuid_send(f.person_id), k.id, false
      FROM k JOIN ticket_visitor AS v ON v.ticket_id = k.id
      JOIN person_face AS f ON f.person_id = v.person_id
     WHERE k.kind = 'annual_pass'
     UNION ALL
    SELECT 4, uuid_send(k.order_id) || int4send(k.ticket_type_id) || date_send(k.visit_day), k.id,
           true
      FROM k WHERE k.kind = 'group'
$$;
-- The documents of today's visitors that were made findable since a transaction.
CREATE OR REPLACE FUNCTION app.day_look_ups_since(since bigint)
RETURNS TABLE (digest bytea, ticket uuid, sure boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT d.digest, d.ticket_id, d.sure FROM day_look_up AS d
     WHERE d.day = app.business_date(clock_timestamp()) AND d.xid >= since
$$;
