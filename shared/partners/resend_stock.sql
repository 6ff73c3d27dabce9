-- Has a channel told once more what it has refused: {"stop", "channel", "kind"}.
CREATE OR REPLACE FUNCTION app.resend_stock(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
BEGIN
    UPDATE stock_message AS m
       SET state = 'QUEUED', told_at = NULL, tries = 0, next_at = clock_timestamp()
      FROM channel AS c
     WHERE c.id = m.channel_id AND c.code = document->>'channel' AND m.state = 'REFUSED'
       AND m.stop_id = (document->>'stop')::uuid AND m.kind = document->>'kind';
    IF NOT FOUND THEN
        PERFORM app.refuse('SM251', 'nothing to tell again');
    END IF;
    PERFORM app.audit_append(here, actor.who, 'resend_stock', (document->>'stop')::uuid, document);
    RETURN '{}';
END $$;
