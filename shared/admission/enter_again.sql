-- Lets somebody back in on a ticket with which they were seen leaving: part of claim_entry, of the
-- same document. No use is spent. Who is in already, was not seen leaving or stayed out longer than
-- the terms allow is refused (SM012): the lane then judges anew.
CREATE OR REPLACE FUNCTION app.enter_again(document jsonb, into_zone integer, instant timestamptz)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE entitlement AS e
       SET inside = true, last_walked = false, last_used_at = instant,
           last_lane_id = (document->>'lane')::integer
      FROM ticket AS t JOIN terms_zone AS z ON z.terms_id = t.terms_id
     WHERE e.ticket_id = (document->>'ticket')::uuid AND e.zone_id = into_zone
       AND z.zone_id = into_zone AND t.id = e.ticket_id
       AND NOT e.inside AND e.first_used_at IS NOT NULL
       AND instant <= e.left_at + make_interval(mins => z.reentry_minutes)
       AND t.state = 'ISSUED' AND NOT t.blocked
       AND t.code_version = (document->>'version')::smallint
       AND (document->>'persons')::smallint BETWEEN 1 AND t.persons;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM012', 'nobody may come back on it');
    END IF;
END $$;
