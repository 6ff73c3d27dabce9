-- The seal of a Z: over the seal of the one before, everything it says, and the ends of all audit
-- chains of its station. jsonb has one text for one value.
CREATE OR REPLACE FUNCTION app.z_seal(before bytea, content jsonb, heads jsonb) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(coalesce(before, convert_to('shanmen/z/1', 'UTF8'))
                  || convert_to(content::text, 'UTF8') || convert_to(heads::text, 'UTF8'))
$$;
