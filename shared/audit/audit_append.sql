-- Appends one link to a free chain of the station. Verbs call it last but for places, so that the
-- chain is held for the shortest time. A rollback takes the link back and leaves no gap.
-- A station has a chain for each connection it may have at work: with SKIP LOCKED two sales of
-- one PC never wait for each other; only when all are held is the first one waited for. What no
-- station does goes to the chain of the house, which is station 0.
-- Answers true: asked for in an expression it costs less than by PERFORM.
CREATE OR REPLACE FUNCTION app.audit_append(
    the_station integer, the_staff integer, the_action text, the_object uuid, the_detail jsonb
) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
BEGIN
    -- A verb looks after it has locked, and must see what others have committed meanwhile. In an
    -- older picture of the database points are spent twice and prices of the past still hold.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'verbs run in read committed' USING ERRCODE = '25001';
    END IF;
    WITH moved AS (
        UPDATE audit_head
           SET seq = seq + 1,
               hash = app.audit_hash(hash, chain, seq + 1, instant, the_station, the_staff,
                                     the_action, the_object, the_detail)
         WHERE chain = (SELECT chain FROM audit_head
                         WHERE station_id = coalesce(the_station, 0)
                         ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING chain, seq, hash
    )
    INSERT INTO audit_log (month, chain, seq, at, station_id, staff_id, action, object_id, detail,
                           hash)
    SELECT app.month_of(instant), chain, seq, instant, the_station, the_staff, the_action,
           the_object, the_detail, hash FROM moved;
    IF NOT FOUND THEN
        PERFORM 1 FROM audit_head WHERE station_id = coalesce(the_station, 0)
          ORDER BY slot LIMIT 1 FOR UPDATE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'station % has no audit chain', the_station;
        END IF;
        PERFORM app.audit_append(the_station, the_staff, the_action, the_object, the_detail);
    END IF;
    RETURN true;
END $$;
