-- The tickets of a pass, one after the other.
CREATE OR REPLACE FUNCTION app.tickets_of_pass(the_pass uuid) RETURNS SETOF ticket
LANGUAGE sql STABLE AS $$
    SELECT * FROM ticket
     WHERE id = the_pass OR id IN (SELECT ticket_id FROM pass_renewal WHERE pass_id = the_pass)
     ORDER BY visit_day, id
$$;
