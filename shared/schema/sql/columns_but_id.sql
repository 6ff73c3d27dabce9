-- The columns of a table in a list, without its id.
CREATE OR REPLACE FUNCTION app.columns_but_id(the_table text) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
      FROM pg_attribute
     WHERE attrelid = ('app.' || the_table)::regclass AND attnum > 0 AND NOT attisdropped
       AND attname <> 'id'
$$;
