-- Adds two objects of numbers key by key.
CREATE OR REPLACE FUNCTION app.add_counts(one jsonb, other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(key, number), '{}')
      FROM (SELECT key, sum(value::text::integer) AS number
              FROM (SELECT * FROM jsonb_each(one)
                    UNION ALL SELECT * FROM jsonb_each(other)) AS either
             GROUP BY key) AS added
$$;
