-- Says what the turnstile did with an admission: {"admission", "outcome", "persons"}; see
-- settle_passage. The answer is the outcome, or "AGAIN".
CREATE OR REPLACE FUNCTION app.record_passage(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    RETURN to_jsonb(app.settle_passage(document, clock_timestamp()));
END $$;
