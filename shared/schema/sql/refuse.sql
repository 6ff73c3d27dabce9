-- Ends a verb with a refusal: one of our SQLSTATEs (class SM) and its facts as JSON.
CREATE OR REPLACE FUNCTION app.refuse(state text, reason text, facts jsonb DEFAULT '{}')
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = state, MESSAGE = reason, DETAIL = facts::text;
END $$;
