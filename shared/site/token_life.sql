-- How long a sign-in lives without being used (level-2 protection: idle lock of 5 minutes at the
-- window; the program locks after that time, and the token outlives it by a margin).
CREATE OR REPLACE FUNCTION app.token_life() RETURNS interval
LANGUAGE sql IMMUTABLE AS $$ SELECT interval '6 minutes' $$;
