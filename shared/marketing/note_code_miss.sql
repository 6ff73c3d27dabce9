-- Counts a code that nobody made, for the station and for the person: after 20 within 10 minutes
-- neither looks up another until these have gone by. The table holds no more than 20, so that
-- questions asked at the same instant get no further either. Only what is answered counts: this is
-- why an unknown code is an answer, and not an exception.
CREATE OR REPLACE FUNCTION app.note_code_miss(here integer, who integer) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
    full_now text[];
BEGIN
    WITH counted AS (
        INSERT INTO code_miss AS m (holder, id, since, misses)
        VALUES ('staff', who, instant, 1), ('station', here, instant, 1)
        ON CONFLICT (holder, id) DO UPDATE
           SET since = CASE WHEN m.since > instant - interval '10 minutes' THEN m.since
                            ELSE instant END,
               misses = CASE WHEN m.since > instant - interval '10 minutes' THEN m.misses + 1
                             ELSE 1 END
        RETURNING holder, misses
    )
    SELECT array_agg(holder ORDER BY holder) INTO full_now FROM counted WHERE misses = 20;
    IF full_now IS NOT NULL THEN
        PERFORM app.audit_append(here, who, 'codes_guessed', NULL,
                                 jsonb_build_object('unknown', 20, 'by', full_now));
    END IF;
EXCEPTION WHEN check_violation THEN
    PERFORM app.refuse('SM028', 'too many unknown codes', jsonb_build_object(
        'until', instant + interval '10 minutes'));
END $$;
