-- The salt with which a staff member's PIN is stretched. An unknown number gets a salt as well,
-- always the same one, so that nobody learns which numbers exist.
CREATE OR REPLACE FUNCTION app.sign_in_salt(document jsonb, token text) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT to_jsonb(encode(coalesce(
        (SELECT salt FROM staff WHERE number = document->>'number' AND active),
        substr(app.number_digest(document->>'number'), 1, 16)), 'hex'))
$$;
