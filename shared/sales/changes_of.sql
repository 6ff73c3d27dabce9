-- How often a ticket has been changed until it was this one.
CREATE OR REPLACE FUNCTION app.changes_of(the_ticket uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    WITH RECURSIVE before AS (
        SELECT ticket_id FROM ticket_change WHERE next_ticket_id = the_ticket
         UNION ALL
        SELECT c.ticket_id FROM before JOIN ticket_change AS c
                             ON c.next_ticket_id = before.ticket_id
    )
    SELECT count(*)::integer FROM before
$$;
