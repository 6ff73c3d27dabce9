-- When an id was made, by its own word: what happened off line keeps its time when it is told late.
CREATE OR REPLACE FUNCTION app.uuid_instant(id uuid) RETURNS timestamptz
LANGUAGE sql STABLE AS $$
    SELECT to_timestamp(('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint
                        / 1000.0)
$$;
