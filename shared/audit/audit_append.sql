-- Appends one link to a free chain of the station. Verbs call it last but for places, so that the
-- chain is held for the shortest time. A rollback takes the link back and leaves no gap.
-- A station has a chain for each connection it may have at work: with SKIP LOCKED two sales of
-- one PC never wait for each other. What no station does goes to the chain of the house, which is
-- station 0.
CREATE OR REPLACE FUNCTION app.audit_append(
    the_station integer, the_staff integer, the_action text, the_object uuid, the_detail jsonb
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    head record;
    instant timestamptz := clock_timestamp();
    link bytea;
BEGIN
    SELECT chain, seq + 1 AS seq, hash INTO head FROM audit_head
     WHERE station_id = coalesce(the_station, 0)
     ORDER BY slot LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        SELECT chain, seq + 1 AS seq, hash INTO STRICT head FROM audit_head
         WHERE station_id = coalesce(the_station, 0)
         ORDER BY slot LIMIT 1 FOR UPDATE;
    END IF;
    link := app.audit_hash(head.hash, head.chain, head.seq, instant, the_station, the_staff,
                           the_action, the_object, the_detail);
    INSERT INTO audit_log (month, chain, seq, at, station_id, staff_id, action, object_id, detail,
                           hash)
    VALUES (app.month_of(instant), head.chain, head.seq, instant, the_station, the_staff,
            the_action, the_object, the_detail, link);
    UPDATE audit_head SET seq = head.seq, hash = link WHERE chain = head.chain;
END $$;
