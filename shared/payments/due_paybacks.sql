-- The paybacks whose time has come, oldest first: {"batch"}. Whoever asks works on them; one that is
-- dropped half-way is due again ten seconds later.
CREATE OR REPLACE FUNCTION app.due_paybacks(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    due jsonb;
BEGIN
    WITH taken AS (
        UPDATE payback AS b SET next_at = clock_timestamp() + interval '10 seconds'
          FROM (SELECT id FROM payback WHERE next_at <= clock_timestamp()
                 ORDER BY next_at LIMIT (document->>'batch')::integer
                   FOR UPDATE SKIP LOCKED) AS ready
         WHERE b.id = ready.id RETURNING b.id, b.created_at
    )
    SELECT coalesce(jsonb_agg(id ORDER BY created_at), '[]') INTO due FROM taken;
    RETURN due;
END $$;
