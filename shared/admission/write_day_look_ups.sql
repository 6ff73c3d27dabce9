-- Makes the visitors of a day findable by the key of that day alone:
-- {"day", "rows": [{"ticket", "person", "digest", "sure"}]}; what is of earlier days is dropped.
CREATE OR REPLACE FUNCTION app.write_day_look_ups(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    DELETE FROM day_look_up WHERE day < app.business_date(clock_timestamp());
    INSERT INTO day_look_up (day, digest, ticket_id, person_id, sure)
    SELECT (document->>'day')::date, decode(r->>'digest', 'hex'), (r->>'ticket')::uuid,
           (r->>'person')::uuid, (r->>'sure')::boolean
      FROM jsonb_array_elements(document->'rows') AS r
        ON CONFLICT DO NOTHING;
    RETURN '{}';
END $$;
