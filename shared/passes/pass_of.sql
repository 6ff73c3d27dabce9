-- The pass that a ticket belongs to: the id of its first ticket.
CREATE OR REPLACE FUNCTION app.pass_of(the_ticket uuid) RETURNS uuid
LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT pass_id FROM pass_renewal WHERE ticket_id = the_ticket), the_ticket)
$$;
