-- The number of an order, as people say it: station, day, and the count of the station on it.
CREATE OR REPLACE FUNCTION app.order_number(code text, day date, counted integer) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT code || '-' || to_char(day, 'MMDD') || '-'
           || lpad(counted::text, greatest(4, length(counted::text)), '0')
$$;
