-- Asks the server to show sealed data: {"id", "person", "fields", "reason", "reply_key"}. The
-- answer will be sealed to the reply key, which the asker has made for this question alone.
CREATE OR REPLACE FUNCTION app.ask_plain(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_open');
    wanted text[] := ARRAY(SELECT jsonb_array_elements_text(document->'fields'));
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    IF coalesce(length(trim(document->>'reason')), 0) = 0 THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    INSERT INTO plain_request (id, person_id, fields, reason, station_id, staff_id, reply_key,
                               asked_at)
    VALUES ((document->>'id')::uuid, (document->>'person')::uuid, wanted, document->>'reason',
            here, who, decode(document->>'reply_key', 'hex'), clock_timestamp())
    ON CONFLICT (id) DO NOTHING;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'ask_plain', (document->>'person')::uuid,
                                 jsonb_build_object('reason', document->>'reason',
                                                    'fields', wanted));
    END IF;
    RETURN '{}';
END $$;
