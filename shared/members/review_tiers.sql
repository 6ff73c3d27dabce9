-- The server's nightly work: {"reviews": [{"member", "from", "id", "until"}]}; a tier that has
-- changed since, or is not reached any more, is left for the next time. Gives how many have a new
-- tier or period.
CREATE OR REPLACE FUNCTION app.review_tiers(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    one jsonb;
    own member;
    done integer := 0;
BEGIN
    FOR one IN SELECT e FROM jsonb_array_elements(document->'reviews') AS e ORDER BY e->>'member' LOOP
        SELECT * INTO own FROM member
         WHERE id = (one->>'member')::uuid AND state = 'ACTIVE'
           AND tier_id = (one->>'from')::integer FOR UPDATE;
        CONTINUE WHEN NOT FOUND;
        BEGIN
            PERFORM app.put_tier(own, one, here, NULL);
            done := done + 1;
        EXCEPTION WHEN SQLSTATE 'SM038' THEN
            CONTINUE;
        END;
    END LOOP;
    RETURN to_jsonb(done);
END $$;
