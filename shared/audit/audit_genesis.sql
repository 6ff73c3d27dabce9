-- What the first link of a chain follows.
CREATE OR REPLACE FUNCTION app.audit_genesis(chain integer) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to('shanmen/audit/1/' || chain, 'UTF8'))
$$;
