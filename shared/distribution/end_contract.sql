-- Lets a signed contract end earlier than agreed: {"id", "last"}; the last day is not before today.
CREATE OR REPLACE FUNCTION app.end_contract(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'distribution_edit');
    last_day date := document->>'last';
BEGIN
    PERFORM app.expect_version('contract', (document->>'id')::integer, document);
    UPDATE contract SET days = daterange(lower(days), last_day + 1)
     WHERE id = (document->>'id')::integer AND state = 'SIGNED' AND last_day <@ days
       AND last_day >= app.business_date(clock_timestamp());
    IF NOT FOUND THEN
        PERFORM app.refuse('SM042', 'no contract that can end then');
    END IF;
    PERFORM app.audit_append(here, who, 'end_contract', NULL, document);
    RETURN 'true';
END $$;
