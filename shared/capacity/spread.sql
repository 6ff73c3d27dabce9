-- The part of a number of places that falls to a bucket: none differs from another by more than
-- one, and the sixteen add up.
CREATE OR REPLACE FUNCTION app.spread(total integer, bucket integer) RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT total / 16 + (bucket < total % 16)::integer $$;
