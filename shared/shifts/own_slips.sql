-- The slips of this station: on those of others stands what lies in their drawers.
CREATE OR REPLACE FUNCTION app.own_slips() RETURNS SETOF slip
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT l.* FROM slip AS l JOIN station AS s ON s.id = l.station_id
     WHERE s.login = session_user ORDER BY l.made_at, l.id
$$;
