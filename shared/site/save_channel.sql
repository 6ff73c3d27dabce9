-- Writes how a channel sells: {id (0 is a new one), code, name_zh, name_en, pool, active,
-- sells_from, sells_until, refunds, settles, settle_days, version, pauses: [{from, until,
-- reason_zh, reason_en}]} → {id}. The pauses are all of the channel's; a code stands.
CREATE OR REPLACE FUNCTION app.save_channel(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    the_channel smallint := (document->>'id')::smallint;
    broken text;
BEGIN
    IF the_channel = 0 THEN
        LOCK TABLE channel IN SHARE ROW EXCLUSIVE MODE;
        INSERT INTO channel (id, code, name_zh, name_en, pool)
        SELECT coalesce(max(id), 0) + 1, document->>'code', document->>'name_zh',
               document->>'name_en', document->>'pool' FROM channel RETURNING id INTO the_channel;
    ELSE
        PERFORM app.expect_version('channel', the_channel, document);
    END IF;
    UPDATE channel SET name_zh = document->>'name_zh', name_en = document->>'name_en',
           pool = document->>'pool', active = (document->>'active')::boolean,
           sells_from = (document->>'sells_from')::time,
           sells_until = (document->>'sells_until')::time, refunds = document->>'refunds',
           settles = document->>'settles', settle_days = (document->>'settle_days')::smallint
     WHERE id = the_channel;
    DELETE FROM channel_pause WHERE channel_id = the_channel;
    INSERT INTO channel_pause (channel_id, during, reason_zh, reason_en)
    SELECT the_channel, tstzrange((one->>'from')::timestamptz, (one->>'until')::timestamptz),
           coalesce(one->>'reason_zh', ''), coalesce(one->>'reason_en', '')
      FROM jsonb_array_elements(document->'pauses') AS one;
    PERFORM app.audit_append(here, who, 'save_channel', NULL, document);
    RETURN jsonb_build_object('id', the_channel);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('channel', broken);
END $$;
