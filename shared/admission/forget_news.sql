-- Takes away the news of tickets and faces that every gate has heard, or would read anew with all the
-- rest: what is older than a whole day. A row has no time: each business date notes how far the
-- transactions were, once. A note from before a restore lies in the future, and is none.
CREATE OR REPLACE FUNCTION app.forget_news() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    today CONSTANT date := app.business_date(clock_timestamp());
    horizon CONSTANT bigint := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
    heard bigint;
    gone bigint;
    faces bigint;
BEGIN
    INSERT INTO follower (name, seen_xid) VALUES ('news ' || today, horizon)
        ON CONFLICT DO NOTHING;
    SELECT max(seen_xid) INTO heard FROM follower
     WHERE name LIKE 'news %' AND name < 'news ' || today AND seen_xid <= horizon;
    DELETE FROM ticket_news WHERE xid < heard;
    GET DIAGNOSTICS gone = ROW_COUNT;
    DELETE FROM face_news WHERE xid < heard;
    GET DIAGNOSTICS faces = ROW_COUNT;
    DELETE FROM follower WHERE name LIKE 'news %' AND name < 'news ' || (today - 7);
    RETURN gone + faces;
END $$;
