-- Closes a shift whose count is outside the tolerance: {"shift", "comment", "grant"}. The grant of
-- the second person is for exactly this difference. Closed already, it gives the same answer.
CREATE OR REPLACE FUNCTION app.close_shift(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    s shift := app.lock_shift((document->>'shift')::uuid, here, 'COUNTING', 'CLOSED', 'REVIEWED');
    who integer := app.counter_of(s, token);
    approver integer;
    last shift_count;
BEGIN
    IF s.state = 'COUNTING' THEN
        SELECT * INTO last FROM shift_count WHERE shift_id = s.id ORDER BY attempt DESC LIMIT 1;
        IF NOT FOUND OR last.attempt < s.counts_allowed THEN
            PERFORM app.refuse('SM084', 'the drawer was not counted');
        ELSIF btrim(coalesce(document->>'comment', '')) = ''
              OR length(document->>'comment') > 200 THEN
            PERFORM app.refuse('SM085', 'a comment is needed');
        END IF;
        approver := app.consume_grant((document->>'grant')::uuid, here, who, 'over_short', s.id,
                                      last.counted - last.expected);
        PERFORM app.end_shift(s, who, approver, btrim(document->>'comment'));
    END IF;
    RETURN app.count_answer(s.id);
END $$;
