-- The keys of this business date, sealed to the gate that asks.
CREATE OR REPLACE FUNCTION app.my_day_keys() RETURNS TABLE (id uuid, sealed bytea)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT m.id, m.sealed FROM day_message AS m JOIN station AS s ON s.id = m.station_id
     WHERE s.login = session_user AND m.day = app.business_date(clock_timestamp())
$$;
