-- Gives whom the tickets name that this station still owes paper for, masked as it is kept: what is
-- printed again is what was printed, and no station reads the persons themselves.
CREATE OR REPLACE FUNCTION app.names_on_paper()
RETURNS TABLE (ticket_id uuid, person_id uuid, name_mask text, document_mask text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT v.ticket_id, p.id, p.name_mask, p.document_mask
      FROM print_job AS j
      JOIN station AS s ON s.id = j.station_id AND s.login = session_user
      JOIN ticket_visitor AS v ON v.ticket_id = j.ticket_id
      JOIN person AS p ON p.id = v.person_id
     WHERE j.state <> 'PRINTED'
$$;
