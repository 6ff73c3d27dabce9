-- The tickets of whoever has a document, by its digest of this business date, and whether they are
-- named on the ticket itself (`sure`) or answer for its order alone.
CREATE OR REPLACE FUNCTION app.tickets_of_document(the_digest bytea)
RETURNS TABLE (ticket uuid, sure boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT d.ticket_id, d.sure FROM day_look_up AS d
     WHERE d.day = app.business_date(clock_timestamp()) AND d.digest = the_digest
     ORDER BY d.sure DESC, d.ticket_id LIMIT 50
$$;
