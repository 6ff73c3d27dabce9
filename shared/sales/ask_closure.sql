-- Asks somebody else to approve that the tickets of a closed day go back: {"id", "day", "timeslots",
-- "ticket_types", "zones", "reason", "tickets", "amount"}. The same id again changes nothing.
CREATE OR REPLACE FUNCTION app.ask_closure(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'authorise');
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    INSERT INTO closure (id, state, day, timeslots, ticket_types, zones, reason, tickets, amount,
                         station_id, asked_by, asked_at)
    VALUES ((document->>'id')::uuid, 'ASKED', (document->>'day')::date,
            ARRAY(SELECT v::integer FROM jsonb_array_elements_text(document->'timeslots') AS v),
            ARRAY(SELECT v::integer FROM jsonb_array_elements_text(document->'ticket_types') AS v),
            ARRAY(SELECT v::integer FROM jsonb_array_elements_text(document->'zones') AS v),
            document->>'reason', (document->>'tickets')::integer, (document->>'amount')::bigint,
            here, who, clock_timestamp())
        ON CONFLICT (id) DO NOTHING;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'ask_closure', (document->>'id')::uuid, document);
    END IF;
    RETURN '{}';
END $$;
