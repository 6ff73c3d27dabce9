-- Has the types called as the edition calls them that is in force by now: one that was put in force
-- for later begins without anybody. Gives how many are called otherwise now.
CREATE OR REPLACE FUNCTION app.follow_editions(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    RETURN to_jsonb(app.name_types((
        SELECT id FROM edition WHERE state = 'IN_FORCE' AND in_force_from <= clock_timestamp()
         ORDER BY in_force_from DESC LIMIT 1)));
END $$;
