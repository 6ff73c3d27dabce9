-- The verdict of an admission that still awaits its passage; NULL when there is none of this id for
-- this ticket at this lane, or when somebody has walked on it or it was given back. A lane whose
-- answer got lost asks again under the same id: this is what its visitor was admitted with.
CREATE OR REPLACE FUNCTION app.standing_verdict(the_id uuid, the_ticket uuid, the_lane integer)
RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT a.verdict FROM admission AS a
             WHERE a.id = the_id AND a.ticket_id = the_ticket AND a.lane_id = the_lane
               AND NOT EXISTS (SELECT FROM passage AS p WHERE p.admission_id = the_id));
END $$;
