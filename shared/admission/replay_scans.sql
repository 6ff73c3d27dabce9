-- Takes in what the lanes of this station did while the database was gone, in the order in which
-- they did it: {"entries": [{"kind": "ENTRY" or "REFUSAL", "id", "lane", "ticket", "verdict",
-- "persons", "version", "by_signature", "at"} or {"kind": "GROUP", …} (replay_group) or {"kind": "PASSAGE", "admission", "outcome",
-- "persons", "at"} or {"kind": "NEWS", "news": what record_lane_news takes} or {"kind": "CLOCK",
-- "at", "drift"}]}. Everything of it has happened, so that nothing is refused for what the ticket
-- is: what contradicts the database becomes a conflict for a supervisor. A time that is yet to come
-- is taken for now. The answer has a word for each entry: RECORDED, AGAIN, the conflict, the
-- outcome of a passage, or our SQLSTATE for what no lane of this station can have done.
CREATE OR REPLACE FUNCTION app.replay_scans(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    entry jsonb;
    answer text;
    answers text[] := '{}';
BEGIN
    FOR entry IN SELECT value FROM jsonb_array_elements(document->'entries') LOOP
        BEGIN
            IF entry->>'kind' = 'PASSAGE' THEN
                answer := app.replay_passage(entry);
            ELSIF entry->>'kind' IN ('ENTRY', 'REFUSAL') THEN
                answer := app.replay_entry(entry, here);
            ELSIF entry->>'kind' = 'GROUP' THEN
                answer := app.replay_group(entry, here);
            ELSIF entry->>'kind' = 'NEWS' AND app.uuid_instant((entry->'news'->>'id')::uuid)
                  < clock_timestamp() - app.replay_limit() THEN
                -- Too late to be counted: it stands in the audit log, and nowhere else.
                PERFORM app.audit_append(here, NULL, 'late_lane_news', NULL, entry->'news');
                answer := 'ASIDE';
            ELSIF entry->>'kind' = 'NEWS' THEN
                answer := app.record_lane_news(entry->'news', '') #>> '{}';
            ELSIF entry->>'kind' = 'CLOCK' THEN
                PERFORM app.audit_append(here, NULL, 'gate_clock', NULL, jsonb_build_object(
                    'at', entry->>'at', 'drift', (entry->>'drift')::numeric));
                answer := 'RECORDED';
            ELSE
                PERFORM app.refuse('SM180', 'not a scan of a lane');
            END IF;
        EXCEPTION
            -- A database that is busy, stopping or full says nothing about this entry.
            WHEN transaction_rollback OR insufficient_resources OR operator_intervention
                 OR lock_not_available OR system_error THEN
                RAISE;
            WHEN OTHERS THEN
                answer := SQLSTATE;
        END;
        answers := answers || answer;
    END LOOP;
    PERFORM app.settle_unsold(here);
    RETURN to_jsonb(answers);
END $$;
