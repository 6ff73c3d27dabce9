-- Closes timeslots whose places are locked: those with nothing sold or held lapse, the others keep
-- no more places than are taken. A part of verbs.
CREATE OR REPLACE FUNCTION app.lapse_slots(slots integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE timeslot AS t SET quota = standing.taken, quota_by_hand = false,
           state = CASE WHEN standing.taken = 0 THEN 'LAPSED' ELSE t.state END::slot_state
      FROM (SELECT s.id, s.quota - sum(p.free) AS taken
              FROM timeslot AS s JOIN place AS p ON p.timeslot_id = s.id
             WHERE s.id = ANY (slots) GROUP BY s.id, s.quota) AS standing
     WHERE t.id = standing.id;
    DELETE FROM place AS p USING timeslot AS t
     WHERE p.timeslot_id = ANY (slots) AND t.id = p.timeslot_id AND t.state = 'LAPSED';
    UPDATE place SET free = 0 WHERE timeslot_id = ANY (slots) AND free > 0;
    DELETE FROM slot_release AS r USING timeslot AS t
     WHERE r.timeslot_id = ANY (slots) AND t.id = r.timeslot_id;
END $$;
