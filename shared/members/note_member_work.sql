-- Notes how far the server's daily work has come: {"name", "day"}.
CREATE OR REPLACE FUNCTION app.note_member_work(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    INSERT INTO member_work (name, done_to) VALUES (document->>'name', (document->>'day')::date)
    ON CONFLICT (name) DO UPDATE SET done_to = greatest(member_work.done_to, excluded.done_to);
    RETURN '{}';
END $$;
