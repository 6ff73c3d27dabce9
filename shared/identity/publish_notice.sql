-- Publishes the next version of a notice: {"purpose", "zh", "en"}; gives its id and version.
CREATE OR REPLACE FUNCTION app.publish_notice(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    published privacy_notice;
BEGIN
    INSERT INTO privacy_notice (purpose, version, text_zh, text_en, published_at)
    SELECT document->>'purpose', coalesce(max(version), 0) + 1, document->>'zh', document->>'en',
           clock_timestamp() FROM privacy_notice WHERE purpose = document->>'purpose'
    RETURNING * INTO published;
    PERFORM app.audit_append(here, who, 'publish_notice', NULL, jsonb_build_object(
        'purpose', published.purpose, 'version', published.version));
    RETURN jsonb_build_object('id', published.id, 'version', published.version);
END $$;
