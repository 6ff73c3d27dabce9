-- Gives the server the right to send money back: {"id", "gateway"}. Whoever moves it from CREATED to
-- SENT calls the payment company after this is committed. Null for one that is not to be sent.
CREATE OR REPLACE FUNCTION app.claim_payback(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    claimed payback;
BEGIN
    UPDATE payback SET state = 'SENT', gateway = document->>'gateway',
                       next_at = clock_timestamp() + interval '10 seconds'
     WHERE id = (document->>'id')::uuid AND state = 'CREATED' RETURNING * INTO claimed;
    RETURN CASE WHEN claimed.id IS NOT NULL THEN app.payback_answer(claimed.id) END;
END $$;
