-- The hash of one link: over the hash before it and every column of the row.
-- jsonb has one text for one value, and the instant is written in microseconds, so that the hash
-- does not depend on any setting of the session that computes it again.
CREATE OR REPLACE FUNCTION app.audit_hash(
    before bytea, chain integer, seq bigint, at timestamptz, station integer, staff integer,
    action text, object uuid, detail jsonb
) RETURNS bytea
LANGUAGE sql STABLE AS $$
    SELECT sha256(before || convert_to(concat_ws(
        '|', chain, seq, (extract(epoch FROM at) * 1000000)::bigint, coalesce(station, 0),
        coalesce(staff, 0), action, coalesce(object::text, ''), detail::text), 'UTF8'))
$$;
