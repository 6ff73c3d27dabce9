-- Writes the settings of the site that may change while it runs: {name_zh, name_en, opens, capacity,
-- hold_minutes, ahead_days, cash_tolerance, refund_limit, outage_percent, points_per_yuan,
-- version}. Its zone of time,
-- its cut-off hour and its mode stand.
CREATE OR REPLACE FUNCTION app.save_site(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    broken text;
BEGIN
    PERFORM app.expect_version('site', 1, document);
    UPDATE site SET name_zh = document->>'name_zh', name_en = document->>'name_en',
                    opens = (document->>'opens')::time,
                    capacity = (document->>'capacity')::integer,
                    hold_minutes = (document->>'hold_minutes')::smallint,
                    ahead_days = (document->>'ahead_days')::smallint,
                    cash_tolerance = (document->>'cash_tolerance')::bigint,
                    refund_limit = (document->>'refund_limit')::bigint,
                    outage_percent = (document->>'outage_percent')::smallint,
                    points_per_yuan = (document->>'points_per_yuan')::integer;
    PERFORM app.audit_append(here, who, 'save_site', NULL, document);
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('site', broken);
END $$;
