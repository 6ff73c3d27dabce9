-- Notes that somebody sent money back by hand, on the payment company's own pages: {"id",
-- "reference", "right"}, where it waits for that or the company refused it. Cash and cards are
-- given out at a till alone.
CREATE OR REPLACE FUNCTION app.settle_by_hand(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, document->>'right');
    b payback;
BEGIN
    PERFORM app.check_payback_right(document->>'right');
    SELECT * INTO b FROM payback WHERE id = (document->>'id')::uuid FOR UPDATE;
    IF b.state = 'SUCCEEDED' AND b.reference = document->>'reference' THEN
        RETURN app.payback_answer(b.id);
    ELSIF (b.state = 'FAILED' OR b.state = 'WAITING' AND b.tender = 'static_code') IS NOT TRUE
       OR (document->>'reference' ~ '^[0-9A-Za-z-]{4,64}$') IS NOT TRUE THEN
        PERFORM app.refuse('SM110', 'the payback stands as it is');
    END IF;
    PERFORM app.end_payback(b.id, NULL, here, who, document);
    RETURN app.payback_answer(b.id);
END $$;
