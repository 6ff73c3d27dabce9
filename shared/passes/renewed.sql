-- Whether another ticket continues this one that is neither given back nor void.
CREATE OR REPLACE FUNCTION app.renewed(the_ticket uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT EXISTS (SELECT FROM pass_renewal AS r JOIN ticket AS k ON k.id = r.ticket_id
                    WHERE r.renews = the_ticket AND k.state IN ('ISSUED', 'ON_HOLD'))
$$;
