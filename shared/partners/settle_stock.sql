-- Writes what a channel has said to a message about stock: {"stop", "channel", "kind", "state",
-- "trouble"}. DELIVERED and REFUSED are the end of it; QUEUED is tried again, the later the more
-- often it has been: after 1, 2, 4 … at most 60 seconds.
CREATE OR REPLACE FUNCTION app.settle_stock(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    instant timestamptz := clock_timestamp();
    told record;
BEGIN
    SELECT d.stop, c.id AS channel, d.kind, d.state, left(d.trouble, 200) AS trouble INTO told
      FROM jsonb_to_record(document)
           AS d (stop uuid, channel text, kind text, state text, trouble text)
      JOIN channel AS c ON c.code = d.channel;
    UPDATE stock_message
       SET state = told.state, trouble = told.trouble,
           told_at = CASE WHEN told.state <> 'QUEUED' THEN instant END,
           next_at = instant + least(power(2, least(tries, 7) - 1), 60) * interval '1 second'
     WHERE stop_id = told.stop AND channel_id = told.channel AND kind = told.kind
       AND state = 'QUEUED';
    IF FOUND AND told.state <> 'QUEUED' THEN
        INSERT INTO flow_log (at, what, stop_id, facts)
        VALUES (instant, 'TOLD_' || told.state, told.stop, jsonb_build_object(
            'channel', document->>'channel', 'kind', told.kind, 'reason', told.trouble));
        PERFORM app.audit_append(here, NULL, 'settle_stock', told.stop, document);
    END IF;
    RETURN '{}';
END $$;
