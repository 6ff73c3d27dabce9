-- The newest persons for whom all terms of an attempt hold; null when there is nobody. The first
-- term leads, and of a very common one (a surname) only the newest are looked at. A few more than
-- wanted, since several may belong to one membership. OFFSET 0 has each person looked up: else
-- all of a common surname would be read into a hash table to look at a few.
CREATE OR REPLACE FUNCTION app.people_by(attempt jsonb, wanted integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    first bigint[] := ARRAY(SELECT jsonb_array_elements_text(attempt->0))::bigint[];
    second bigint[] := ARRAY(SELECT jsonb_array_elements_text(attempt->1))::bigint[];
    third bigint[] := ARRAY(SELECT jsonb_array_elements_text(attempt->2))::bigint[];
    fourth bigint[] := ARRAY(SELECT jsonb_array_elements_text(attempt->3))::bigint[];
    terms CONSTANT integer := jsonb_array_length(attempt);
    most CONSTANT integer := wanted * 2 + 1;
    looked_at CONSTANT integer := CASE WHEN terms = 1 THEN most ELSE 20000 END;
    found uuid[];
BEGIN
    SELECT array_agg(person_id) INTO found FROM (
        SELECT led.person_id
          FROM unnest(first) AS lead (digest)
          CROSS JOIN LATERAL (
              SELECT l.person_id FROM person_look_up AS l WHERE l.digest = lead.digest
               ORDER BY l.person_id DESC LIMIT looked_at) AS led
         WHERE (terms < 2 OR EXISTS (SELECT FROM person_look_up AS l
                   WHERE l.digest = ANY (second) AND l.person_id = led.person_id OFFSET 0))
           AND (terms < 3 OR EXISTS (SELECT FROM person_look_up AS l
                   WHERE l.digest = ANY (third) AND l.person_id = led.person_id OFFSET 0))
           AND (terms < 4 OR EXISTS (SELECT FROM person_look_up AS l
                   WHERE l.digest = ANY (fourth) AND l.person_id = led.person_id OFFSET 0))
         LIMIT most) AS newest;
    RETURN found;
END $$;
