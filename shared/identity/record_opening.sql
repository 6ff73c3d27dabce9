-- Notes that the server opens sealed data: {"person", "fields", "reason", "staff"}; staff is who
-- asked, null for the server's own work. Called before anything is read.
CREATE OR REPLACE FUNCTION app.record_opening(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    PERFORM app.audit_append(app.this_station(), (document->>'staff')::integer, 'open_person',
                             (document->>'person')::uuid, document - 'person' - 'staff');
    RETURN '{}';
END $$;
