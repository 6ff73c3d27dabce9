-- The number of an order that a window made by itself: a series of its own, told by its letter.
CREATE OR REPLACE FUNCTION app.outage_number(the_station integer, day date, counted integer)
RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT code || '-' || to_char(day, 'MMDD') || '-L'
           || lpad(counted::text, greatest(4, length(counted::text)), '0')
      FROM station WHERE id = the_station
$$;
