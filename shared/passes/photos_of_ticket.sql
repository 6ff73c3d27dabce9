-- The sealed photos of whom a ticket is for, and when each was taken; in the order of the persons.
CREATE OR REPLACE FUNCTION app.photos_of_ticket(the_ticket uuid)
RETURNS TABLE (person_id uuid, sealed bytea, taken_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT f.person_id, f.sealed, f.taken_at
      FROM ticket_visitor AS v JOIN person_photo AS f ON f.person_id = v.person_id
     WHERE v.ticket_id = the_ticket ORDER BY f.person_id
$$;
