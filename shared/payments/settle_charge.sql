-- Writes what a payment company said: {"id", "state", "reference", "reason", "after"}; see
-- settle_any. What a terminal is asked for, its window settles.
CREATE OR REPLACE FUNCTION app.settle_charge(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
BEGIN
    IF EXISTS (SELECT FROM charge WHERE id = the_id AND tender = 'card') THEN
        PERFORM app.refuse('SM072', 'a charge of a terminal', jsonb_build_object(
            'charge', the_id, 'state', document->'state'));
    END IF;
    RETURN app.settle_any(document);
END $$;
