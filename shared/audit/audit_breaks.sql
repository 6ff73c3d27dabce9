-- Counts what is wrong with the chains: links whose hash does not follow from the link before,
-- numbers that are missing, and heads that do not point at the last link. 0 means untouched.
CREATE OR REPLACE FUNCTION app.audit_breaks() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    WITH linked AS (
        SELECT l.*,
               coalesce(lag(hash) OVER w, app.audit_genesis(chain)) AS before,
               coalesce(lag(seq) OVER w, 0) AS seq_before
          FROM audit_log AS l
        WINDOW w AS (PARTITION BY chain ORDER BY seq)
    ), broken AS (
        SELECT count(*) AS n FROM linked
         WHERE seq <> seq_before + 1
            OR hash <> app.audit_hash(before, chain, seq, at, station_id, staff_id, action,
                                      object_id, detail)
    ), loose AS (
        SELECT count(*) AS n FROM audit_head AS h
          LEFT JOIN LATERAL (
              SELECT seq, hash FROM audit_log AS l WHERE l.chain = h.chain
               ORDER BY month DESC, seq DESC LIMIT 1) AS last ON true
         WHERE (h.seq, h.hash) IS DISTINCT FROM
               (coalesce(last.seq, 0), coalesce(last.hash, app.audit_genesis(h.chain)))
    )
    SELECT broken.n + loose.n FROM broken, loose
$$;
