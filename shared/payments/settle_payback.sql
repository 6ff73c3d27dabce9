-- Writes what a payment company said: {"id", "state", "reference", "reason", "after"}. ASKING is an
-- answer that is not known, to be asked for again `after` so many seconds; FAILED waits for somebody
-- who looks. An answer that comes late changes nothing. Says how the payback stands then.
CREATE OR REPLACE FUNCTION app.settle_payback(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    told text := document->>'state';
BEGIN
    PERFORM 1 FROM payback WHERE id = the_id AND state IN ('SENT', 'ASKING') FOR UPDATE;
    IF NOT FOUND THEN
        RETURN app.payback_answer(the_id);
    ELSIF told = 'SUCCEEDED' THEN
        PERFORM app.end_payback(the_id, NULL, NULL, NULL, document);
    ELSIF (told IN ('ASKING', 'FAILED')) IS NOT TRUE THEN
        PERFORM app.refuse('SM110', 'the payback stands as it is');
    ELSE
        UPDATE payback
           SET state = told::payback_state, asked = least(asked + 1, 32000),
               reference = coalesce(document->>'reference', reference),
               reason = document->>'reason',
               next_at = CASE told WHEN 'ASKING' THEN clock_timestamp()
                   + coalesce((document->>'after')::numeric, 2) * interval '1 second' END
         WHERE id = the_id;
    END IF;
    RETURN app.payback_answer(the_id);
END $$;
