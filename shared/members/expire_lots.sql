-- The server's nightly work: {"lots": [{"member", "points", "entries": how many it has seen,
-- "id"}]}. A member whose entries have changed since is left for the next time. Gives how many.
CREATE OR REPLACE FUNCTION app.expire_lots(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    one record;
    done integer := 0;
BEGIN
    FOR one IN SELECT * FROM jsonb_to_recordset(document->'lots')
                AS e (id uuid, member uuid, points integer, entries integer) ORDER BY member LOOP
        PERFORM 1 FROM member WHERE id = one.member AND state = 'ACTIVE' FOR UPDATE;
        CONTINUE WHEN NOT FOUND OR one.entries <> (
            SELECT count(*) FROM point_entry
             WHERE member_id IN (SELECT id FROM member WHERE root_id = one.member));
        PERFORM app.put_entry(one.id, one.member, 'expire', -one.points, 0, NULL, NULL, NULL, NULL,
                              here, NULL);
        done := done + 1;
    END LOOP;
    RETURN to_jsonb(done);
END $$;
