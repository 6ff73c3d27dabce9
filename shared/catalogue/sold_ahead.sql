-- How many valid tickets are sold for each visit day from today on, by type and by the terms they
-- were sold under. Today is asked once: an index on the day is of use to a plain comparison only.
CREATE OR REPLACE FUNCTION app.sold_ahead()
RETURNS TABLE (ticket_type_id integer, terms_id integer, visit_day date, tickets bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    today date := app.business_date(clock_timestamp());
BEGIN
    RETURN QUERY
    SELECT t.ticket_type_id, t.terms_id, t.visit_day, count(*)
      FROM ticket AS t
     WHERE t.visit_day >= today AND t.visit_day < today + 3660 AND t.state = 'ISSUED'
     GROUP BY t.ticket_type_id, t.terms_id, t.visit_day;
END $$;
