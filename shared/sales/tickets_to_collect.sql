-- The tickets of an order for which paper can still be handed over: good, not used, not printed.
CREATE OR REPLACE FUNCTION app.tickets_to_collect(the_order uuid) RETURNS uuid[]
LANGUAGE sql STABLE AS $$
    SELECT array_agg(k.id ORDER BY k.id)
      FROM ticket AS k LEFT JOIN print_job AS j ON j.ticket_id = k.id
     WHERE k.order_id = the_order AND k.state = 'ISSUED' AND NOT k.blocked
       AND j.state IS DISTINCT FROM 'PRINTED'
       AND NOT EXISTS (SELECT FROM entitlement AS e
                        WHERE e.ticket_id = k.id AND e.first_used_at IS NOT NULL)
$$;
