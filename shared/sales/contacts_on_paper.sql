-- Gives who answers for the orders that this station still owes paper for, masked as it is kept.
CREATE OR REPLACE FUNCTION app.contacts_on_paper()
RETURNS TABLE (order_id uuid, name_mask text, document_mask text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT c.order_id, p.name_mask, p.document_mask
      FROM order_contact AS c JOIN person AS p ON p.id = c.person_id
     WHERE c.order_id IN (
           SELECT k.order_id
             FROM print_job AS j
             JOIN station AS s ON s.id = j.station_id AND s.login = session_user
             JOIN ticket AS k ON k.id = j.ticket_id
            WHERE j.state <> 'PRINTED')
$$;
