-- Says for each ticket of a group that came in by one scan whether its holder walked: part of
-- settle_passage, of the same document. As many walked as were counted, in the order in which they
-- were claimed; who slips through besides goes with the last. The others are given back.
CREATE OR REPLACE FUNCTION app.settle_group(document jsonb, the_scan uuid, instant timestamptz)
RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    left_over integer := (document->>'persons')::integer;
    walked integer;
    answer text;
BEGIN
    -- Locked as claim_group locks them: the counter of the lane, then the tickets by their ids.
    PERFORM FROM lane_counter AS c JOIN admission AS a USING (lane_id, business_date)
      WHERE a.id = the_scan FOR UPDATE OF c;
    PERFORM FROM entitlement AS e JOIN admission AS a USING (ticket_id, zone_id)
      JOIN group_part AS p ON p.admission_id = a.id
      WHERE p.scan_id = the_scan ORDER BY e.ticket_id FOR UPDATE OF e;
    FOR part IN
        SELECT p.admission_id, a.persons, p.place = max(p.place) OVER () AS last
          FROM group_part AS p JOIN admission AS a ON a.id = p.admission_id
         WHERE p.scan_id = the_scan ORDER BY p.place
    LOOP
        walked := CASE WHEN part.last THEN left_over ELSE least(part.persons, left_over) END;
        left_over := left_over - walked;
        answer := app.settle_passage(jsonb_build_object(
            'admission', part.admission_id, 'persons', walked, 'part', true,
            'outcome', CASE WHEN walked > 0 THEN 'PASSED' ELSE 'GIVEN_BACK' END), instant);
    END LOOP;
    -- A part that is told of by itself, or one without a group, is settled as any other claim.
    RETURN coalesce(answer, app.settle_passage(document || '{"part": true}', instant));
END $$;
