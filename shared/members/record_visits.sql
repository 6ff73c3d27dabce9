-- Notes visits of members and moves their follower on: {"seen_xid", "visits": [{"member", "day"}]}.
-- Reading the same passages twice notes nothing twice.
CREATE OR REPLACE FUNCTION app.record_visits(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    fresh integer;
BEGIN
    PERFORM 1 FROM follower WHERE name = 'visits' FOR UPDATE;
    INSERT INTO member_visit (member_id, day)
    SELECT DISTINCT member, day
      FROM jsonb_to_recordset(document->'visits') AS v (member uuid, day date)
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS fresh = ROW_COUNT;
    UPDATE follower SET seen_xid = (document->>'seen_xid')::bigint WHERE name = 'visits';
    RETURN to_jsonb(fresh);
END $$;
