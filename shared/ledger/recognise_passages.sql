-- Records the revenue of passages: {"seen_xid": n, "entries": [{"id", "admission", "ticket",
-- "zone", "amount", "day"}, …]}. Python worked out the entries; this writes those that are not
-- there yet and moves the follower on, in one transaction. The id of an entry is derived from its
-- admission, so that reading the same passages twice posts nothing twice.
CREATE OR REPLACE FUNCTION app.recognise_passages(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    item jsonb;
    posted integer := 0;
BEGIN
    PERFORM 1 FROM follower WHERE name = 'recognition' FOR UPDATE;
    FOR item IN SELECT value FROM jsonb_array_elements(document->'entries') ORDER BY value->>'id'
    LOOP
        CONTINUE WHEN EXISTS (SELECT FROM ledger_entry WHERE id = (item->>'id')::uuid);
        UPDATE entitlement SET recognised = recognised + (item->>'amount')::bigint
         WHERE ticket_id = (item->>'ticket')::uuid AND zone_id = (item->>'zone')::integer
           AND recognised + (item->>'amount')::bigint <= value;
        CONTINUE WHEN NOT FOUND;
        PERFORM app.post_entry(
            (item->>'id')::uuid, 'recognition', (item->>'admission')::uuid,
            (item->>'day')::date, NULL, NULL, ARRAY['2203', '6001'],
            ARRAY[(item->>'amount')::bigint, -(item->>'amount')::bigint]);
        posted := posted + 1;
    END LOOP;
    UPDATE follower SET seen_xid = (document->>'seen_xid')::bigint WHERE name = 'recognition';
    RETURN to_jsonb(posted);
END $$;
