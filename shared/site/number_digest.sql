-- Stands for a number that nobody has; only who knows the secret of the house works it out.
CREATE OR REPLACE FUNCTION app.number_digest(the_number text) RETURNS bytea
LANGUAGE sql STABLE AS $$
    SELECT sha256(value || convert_to(coalesce(the_number, ''), 'UTF8')) FROM app.house_secret
$$;
