-- Ends closures of which no ticket is left, and says how many there were.
CREATE OR REPLACE FUNCTION app.end_closures(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    one record;
    ended integer := 0;
BEGIN
    FOR one IN UPDATE closure AS c SET state = 'DONE', ended_at = clock_timestamp()
                WHERE c.state = 'RUNNING' AND NOT EXISTS (
                      SELECT FROM closure_ticket AS t
                       WHERE t.closure_id = c.id AND t.state = 'WAITING')
               RETURNING c.id, c.station_id LOOP
        PERFORM app.audit_append(one.station_id, NULL, 'end_closure', one.id, (
            SELECT jsonb_object_agg(state, n)
              FROM (SELECT state, count(*) AS n FROM closure_ticket
                     WHERE closure_id = one.id GROUP BY state) AS each));
        ended := ended + 1;
    END LOOP;
    RETURN to_jsonb(ended);
END $$;
