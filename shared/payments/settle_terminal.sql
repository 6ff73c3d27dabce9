-- Writes what a card terminal of this station said, or what somebody read on its slip: {"id",
-- "state", "reference", "reason", "slip", "terminal", "by_hand"}; see settle_any. Money that is to
-- go back and was reversed at the terminal is REVERSED. A simulated terminal settles nothing where
-- the site is live.
CREATE OR REPLACE FUNCTION app.settle_terminal(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    told text := document->>'state';
    asked charge;
    answer jsonb;
BEGIN
    SELECT * INTO asked FROM charge WHERE id = the_id AND station_id = here AND tender = 'card';
    IF asked.id IS NULL
       OR (told IN ('ASKING', 'SUCCEEDED', 'FAILED', 'REVERSING', 'REVERSED')) IS NOT TRUE
       OR told = 'SUCCEEDED'
          AND (document->>'reference' ~ '^[0-9A-Z]{4,12}$') IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no such charge of a terminal');
    ELSIF document->>'terminal' = '99999999'
          AND (SELECT mode FROM site) IS NOT DISTINCT FROM 'live' THEN
        PERFORM app.refuse('SM073', 'a simulated payment in live operation');
    END IF;
    answer := app.settle_any(document);
    UPDATE charge SET slip = left(document->>'slip', 20)
     WHERE id = the_id AND document->>'slip' <> '' AND told = 'SUCCEEDED' AND slip IS NULL;
    IF (document->>'by_hand')::boolean AND answer->>'state' IS DISTINCT FROM asked.state::text THEN
        PERFORM app.audit_append(here, who, 'settle_by_hand', the_id, jsonb_build_object(
            'state', answer->'state', 'reference', document->'reference'));
    END IF;
    RETURN answer;
END $$;
