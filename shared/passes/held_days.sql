-- The days that a pass got back after its pauses; they stand in its own days already.
CREATE OR REPLACE FUNCTION app.held_days(the_ticket uuid) RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT coalesce(sum(days), 0)::integer FROM pass_hold WHERE ticket_id = the_ticket
$$;
