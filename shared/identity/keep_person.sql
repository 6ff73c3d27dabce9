-- Keeps a visitor's document: {"id", "kind", "sealed", "key", "look_up", "mask"}. The number comes
-- sealed to the server's public key: no station can read it back.
CREATE OR REPLACE FUNCTION app.keep_person(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
BEGIN
    PERFORM app.check_id((document->>'id')::uuid);
    INSERT INTO person (id, document_kind, sealed, key_number, look_up, mask, recorded_at)
    VALUES ((document->>'id')::uuid, document->>'kind', decode(document->>'sealed', 'hex'),
            (document->>'key')::smallint, decode(document->>'look_up', 'hex'),
            document->>'mask', clock_timestamp())
    ON CONFLICT (id) DO NOTHING;
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'keep_person', (document->>'id')::uuid, '{}');
    END IF;
    RETURN '{}';
END $$;
