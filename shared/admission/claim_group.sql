-- Claims a use of several tickets of a group for one scan, all or none: {"id", "lane", "day",
-- "parts": [{"id", "ticket", "version", "persons"}]}; the first part has the id of the scan.
-- → "CLAIMED" or "AGAIN" as in claim_entry, which says what is refused. The tickets are claimed in
-- the order of their ids, in which every other locks them.
CREATE OR REPLACE FUNCTION app.claim_group(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    part jsonb;
    answer jsonb;
BEGIN
    IF (jsonb_array_length(document->'parts') BETWEEN 1 AND 500
        AND document->'parts'->0->>'id' = document->>'id') IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'not a group');
    END IF;
    FOR part IN SELECT p.value FROM jsonb_array_elements(document->'parts') AS p
                 ORDER BY p.value->>'ticket'
    LOOP
        answer := app.claim_entry(part || jsonb_build_object(
            'lane', document->'lane', 'day', document->'day', 'verdict', 'OK_GROUP_PART'), token);
    END LOOP;
    INSERT INTO group_part (admission_id, scan_id, place)
    SELECT (p.value->>'id')::uuid, (document->>'id')::uuid, p.ordinality - 1
      FROM jsonb_array_elements(document->'parts') WITH ORDINALITY AS p
    ON CONFLICT (admission_id) DO NOTHING;
    RETURN answer;
END $$;
