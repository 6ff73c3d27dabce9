-- Takes in a group that a lane of this station let in without the database: {"id", "lane", "verdict",
-- "parts": [{"id", "ticket", "version", "persons"}], "at"}. Its tickets are admitted one by one, as
-- claim_group does it; a claim of this very scan that was committed on line after all is the same
-- group. The answer is that of replay_entry for the part that most stands against.
CREATE OR REPLACE FUNCTION app.replay_group(document jsonb, here integer) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    the_scan CONSTANT uuid := document->>'id';
    part jsonb;
    said text;
    answer text := 'RECORDED';
BEGIN
    IF (jsonb_array_length(document->'parts') BETWEEN 1 AND 500
        AND document->'parts'->0->>'id' = document->>'id') IS NOT TRUE THEN
        PERFORM app.refuse('SM180', 'not a scan of a lane');
    ELSIF EXISTS (SELECT FROM group_part WHERE scan_id = the_scan) THEN
        RETURN 'AGAIN';
    END IF;
    FOR part IN SELECT p.value FROM jsonb_array_elements(document->'parts') AS p
                 ORDER BY p.value->>'ticket'
    LOOP
        said := app.replay_entry(document - 'parts' || part || '{"kind": "ENTRY"}', here);
        answer := CASE WHEN said = 'RECORDED' THEN answer ELSE said END;
    END LOOP;
    INSERT INTO group_part (admission_id, scan_id, place)
    SELECT (p.value->>'id')::uuid, the_scan, p.ordinality - 1
      FROM jsonb_array_elements(document->'parts') WITH ORDINALITY AS p
    ON CONFLICT (admission_id) DO NOTHING;
    RETURN answer;
END $$;
