-- What stands for the content of an edition when two readings of it are compared, however often its
-- rows were written.
CREATE OR REPLACE FUNCTION app.edition_digest(content jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to((content - 'versions')::text, 'UTF8')), 'hex')
$$;
