-- Counts a code that nobody made, for the person: after 20 within 10 minutes they look up no other
-- until these have gone by. The table holds no more than 20, so that questions asked at the same
-- instant get no further either. Only what is answered counts here: this is why an unknown code is
-- an answer, and not an exception. The station's own count is charge_try's. Tells the audit.
CREATE OR REPLACE FUNCTION app.note_code_miss(here integer, who integer, station_full boolean)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    so_far smallint;
    full_now text[];
BEGIN
    INSERT INTO code_miss AS m (staff_id, since, misses) VALUES (who, instant, 1)
    ON CONFLICT (staff_id) DO UPDATE
       SET since = CASE WHEN m.since > instant - interval '10 minutes' THEN m.since
                        ELSE instant END,
           misses = CASE WHEN m.since > instant - interval '10 minutes' THEN m.misses + 1
                         ELSE 1 END
    RETURNING misses INTO so_far;
    full_now := array_remove(ARRAY[CASE WHEN so_far = 20 THEN 'staff' END,
                                   CASE WHEN station_full THEN 'station' END], NULL);
    IF full_now <> '{}' THEN
        PERFORM app.audit_append(here, who, 'codes_guessed', NULL,
                                 jsonb_build_object('unknown', 20, 'by', full_now));
    END IF;
EXCEPTION WHEN check_violation THEN
    PERFORM app.refuse('SM028', 'too many unknown codes', jsonb_build_object(
        'until', instant + interval '10 minutes'));
END $$;
