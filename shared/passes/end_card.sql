-- Ends a card of a pass: {"card", "why": "lost" | "returned"}; it opens nothing from this moment.
-- Twice is the same as once.
CREATE OR REPLACE FUNCTION app.end_card(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    ended pass_card;
BEGIN
    UPDATE pass_card SET ended_at = clock_timestamp(), ended_by = who, why = document->>'why'
     WHERE id = (document->>'card')::uuid AND ended_at IS NULL
       AND document->>'why' IN ('lost', 'returned')
    RETURNING * INTO ended;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'end_card', ended.pass_id, jsonb_build_object(
            'card', ended.id, 'why', ended.why));
    ELSIF NOT EXISTS (SELECT FROM pass_card WHERE id = (document->>'card')::uuid
                         AND ended_at IS NOT NULL) THEN
        PERFORM app.refuse('SM120', 'no such card');
    END IF;
    RETURN '{}';
END $$;
