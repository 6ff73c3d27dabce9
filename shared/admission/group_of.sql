-- The tickets that come in by the code of any one of them: those of the same sale, type and day that
-- open a zone, and whether a use is left there; the unused first, in the order of their numbers.
CREATE OR REPLACE FUNCTION app.group_of(the_ticket uuid, the_zone integer)
RETURNS TABLE (ticket_id uuid, version smallint, persons smallint, open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT k.id, k.code_version, k.persons, coalesce(e.uses_left > 0, false)
      FROM ticket AS one JOIN ticket AS k USING (order_id, ticket_type_id, visit_day)
      JOIN entitlement AS e ON e.ticket_id = k.id AND e.zone_id = the_zone
     WHERE one.id = the_ticket AND k.state = 'ISSUED' AND NOT k.blocked
     ORDER BY e.uses_left > 0 DESC, e.first_used_at NULLS FIRST, k.number
$$;
