-- Keeps a visitor's data: a document as app.write_person takes it, and perhaps the notice that the
-- visitor agreed to: {"notice"}. Everything comes sealed to the server's public key: no station
-- can read it back. A repeated call changes nothing.
CREATE OR REPLACE FUNCTION app.keep_person(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
BEGIN
    -- Who may only sell makes nobody a member: those alone are searched for by name.
    IF app.write_person(document - 'look_ups') THEN
        PERFORM app.record_consent((document->>'id')::uuid, (document->>'notice')::integer, NULL,
                                   here, who);
        PERFORM app.audit_append(here, who, 'keep_person', (document->>'id')::uuid, '{}');
    END IF;
    RETURN '{}';
END $$;
