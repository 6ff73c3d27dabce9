-- Takes the answer to this station's question {"id"}, once: {"answer"} in hex, or null while there
-- is none. It stays nowhere.
CREATE OR REPLACE FUNCTION app.take_plain(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_open');
    taken bytea;
BEGIN
    SELECT answer INTO taken FROM plain_request
     WHERE id = (document->>'id')::uuid AND station_id = here AND staff_id = who FOR UPDATE;
    UPDATE plain_request SET answer = NULL
     WHERE id = (document->>'id')::uuid AND taken IS NOT NULL;
    RETURN jsonb_build_object('answer', encode(taken, 'hex'));
END $$;
