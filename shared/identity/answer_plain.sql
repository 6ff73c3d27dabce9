-- Answers a question once: {"id", "answer"}; the answer is sealed to the asker.
CREATE OR REPLACE FUNCTION app.answer_plain(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    UPDATE plain_request
       SET answer = decode(document->>'answer', 'hex'), answered_at = clock_timestamp()
     WHERE id = (document->>'id')::uuid AND answered_at IS NULL;
    RETURN '{}';
END $$;
