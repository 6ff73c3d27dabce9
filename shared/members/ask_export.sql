-- Asks the server for everything that is kept of somebody, for themselves (PIPL art. 45): {"id",
-- "person", "reason", "reply_key"}. The answer comes as that of app.ask_plain does.
CREATE OR REPLACE FUNCTION app.ask_export(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_open');
    why text := trim(document->>'reason');
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    IF coalesce(why, '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    INSERT INTO plain_request (id, person_id, fields, whole, reason, station_id, staff_id,
                               reply_key, asked_at)
    VALUES ((document->>'id')::uuid, (document->>'person')::uuid,
            ARRAY['document', 'name', 'phone', 'born'], true, why, here, who,
            decode(document->>'reply_key', 'hex'), clock_timestamp())
    ON CONFLICT (id) DO NOTHING;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'ask_export', (document->>'person')::uuid,
                                 jsonb_build_object('reason', why));
    END IF;
    RETURN '{}';
END $$;
