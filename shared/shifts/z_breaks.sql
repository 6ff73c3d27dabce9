-- Counts Z reports that were touched: whose seal does not follow from what they say, or whose audit
-- chains do not go through where they ended. 0 means untouched.
CREATE OR REPLACE FUNCTION app.z_breaks() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT count(*)
      FROM z_report AS z
      LEFT JOIN z_report AS before
             ON before.station_id = z.station_id AND before.number = z.previous
     WHERE z.seal <> app.z_seal(before.seal, z.content, z.heads)
        OR z.net <> (z.content->>'net')::bigint OR z.counted <> (z.content->>'counted')::bigint
        OR z.expected <> (z.content->>'expected')::bigint
        OR z.number <> (z.content->>'z')::integer
        OR EXISTS (SELECT FROM jsonb_each(z.heads) AS h (chain, ends)
                    WHERE (ends->>0)::bigint > 0
                      AND NOT EXISTS (SELECT FROM audit_log AS l
                                       WHERE l.chain = h.chain::integer
                                         AND l.seq = (ends->>0)::bigint
                                         AND l.hash = decode(ends->>1, 'hex')))
$$;
