-- Notes that an alert was seen and what was done: {"alert", "action", "announced", "reported",
-- "diverted"}. Whoever sees it first is its owner; each further word is added to the log.
CREATE OR REPLACE FUNCTION app.answer_alert(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    actor record := app.flow_right(token, here);
    instant timestamptz := clock_timestamp();
    told record;
    the_alert uuid := document->>'alert';
BEGIN
    SELECT * INTO told FROM jsonb_to_record(document)
        AS d (action text, announced boolean, reported boolean, diverted boolean);
    IF (length(told.action) <= 200) IS NOT TRUE THEN
        PERFORM app.refuse('SM193', 'not an answer');
    END IF;
    UPDATE flow_alert
       SET owner_id = coalesce(owner_id, actor.who), seen_at = coalesce(seen_at, instant),
           action = CASE told.action WHEN '' THEN action ELSE told.action END,
           announced = coalesce(told.announced, announced),
           reported = coalesce(told.reported, reported),
           diverted = coalesce(told.diverted, diverted)
     WHERE id = the_alert;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM193', 'not an alert');
    END IF;
    INSERT INTO flow_log (at, what, alert_id, staff_id, facts)
    SELECT instant, 'ANSWERED', id, actor.who, jsonb_build_object(
           'action', told.action, 'announced', announced, 'reported', reported,
           'diverted', diverted) FROM flow_alert WHERE id = the_alert;
    PERFORM app.audit_append(here, actor.who, 'answer_alert', the_alert, document);
    RETURN '"ANSWERED"';
END $$;
