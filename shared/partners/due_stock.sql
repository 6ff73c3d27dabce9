-- Gives the messages about stock whose time has come, oldest first: {"desk", "channels" (codes that it
-- serves), "batch"} → [{"stop", "channel", "kind", "day", "at"}]. Whoever asks tells them; one that is
-- dropped half-way is due again ten seconds later. A stand-in tells nothing where the site is live.
CREATE OR REPLACE FUNCTION app.due_stock(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    due jsonb;
BEGIN
    IF document->>'desk' = 'simulated' AND (SELECT mode FROM site) = 'live' THEN
        PERFORM app.refuse('SM250', 'a stand-in in live operation');
    END IF;
    WITH taken AS (
        UPDATE stock_message AS m
           SET next_at = clock_timestamp() + interval '10 seconds', tries = m.tries + 1
          FROM (SELECT q.stop_id, q.channel_id, q.kind, c.code, s.visit_day
                  FROM stock_message AS q JOIN channel AS c ON c.id = q.channel_id
                  JOIN sales_stop AS s ON s.id = q.stop_id
                 WHERE q.state = 'QUEUED' AND q.next_at <= clock_timestamp()
                   AND document->'channels' ? c.code
                 ORDER BY q.next_at LIMIT (document->>'batch')::integer
                   FOR UPDATE OF q SKIP LOCKED) AS ready
         WHERE (m.stop_id, m.channel_id, m.kind) = (ready.stop_id, ready.channel_id, ready.kind)
        RETURNING m.stop_id AS stop, ready.code AS channel, m.kind, ready.visit_day AS day, m.at
    )
    SELECT coalesce(jsonb_agg(to_jsonb(taken) ORDER BY at), '[]') INTO due FROM taken;
    RETURN due;
END $$;
