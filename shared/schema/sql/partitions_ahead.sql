-- How many whole months after this one have partitions in every partitioned table.
CREATE OR REPLACE FUNCTION app.partitions_ahead() RETURNS integer
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT min(months)::integer FROM (
        SELECT parent.relname,
               count(*) FILTER (WHERE right(part.relname, 6)::integer
                                > app.month_of(clock_timestamp())) AS months
          FROM pg_inherits JOIN pg_class AS parent ON parent.oid = inhparent
          JOIN pg_class AS part ON part.oid = inhrelid
         WHERE parent.relkind = 'p' AND parent.relnamespace = 'app'::regnamespace
         GROUP BY parent.relname) AS parents
$$;
