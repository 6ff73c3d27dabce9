-- How often a ticket was used at a zone, where its row does not count: it was for any number.
CREATE OR REPLACE FUNCTION app.uses_of(the_ticket uuid, the_zone integer) RETURNS smallint
LANGUAGE sql STABLE AS $$
    SELECT count(*)::smallint FROM app.admission AS a
      LEFT JOIN app.passage AS p ON p.admission_id = a.id
     WHERE a.ticket_id = the_ticket AND a.zone_id = the_zone
       AND p.outcome IS DISTINCT FROM 'GIVEN_BACK'
$$;
