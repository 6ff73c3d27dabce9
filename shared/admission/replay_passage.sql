-- Takes in what a turnstile did with an admission while the database was gone. Where nobody walked
-- there is no conflict either. Of a scan that is set aside it is kept until somebody has decided.
CREATE OR REPLACE FUNCTION app.replay_passage(document jsonb) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    the_scan CONSTANT uuid := document->>'admission';
    left_over integer := (document->>'persons')::integer;
    outcome text;
    part record;
BEGIN
    IF EXISTS (SELECT FROM offline_scan WHERE id = the_scan AND conflict = 'TOO_OLD'
                  AND state <> 'ACCEPTED') THEN
        FOR part IN SELECT o.* FROM offline_scan AS o LEFT JOIN group_part AS g ON g.admission_id = o.id
                     WHERE coalesce(g.scan_id, o.id) = the_scan AND o.state = 'OPEN'
                       AND o.walked IS NULL
                     ORDER BY g.place FOR UPDATE OF o
        LOOP
            UPDATE offline_scan
               SET walked = least(persons, left_over), walked_at = (document->>'at')::timestamptz,
                   state = CASE WHEN left_over > 0 THEN 'OPEN' ELSE 'CLEAR' END::offline_scan_state
             WHERE id = part.id;
            left_over := left_over - least(part.persons, left_over);
        END LOOP;
        RETURN 'ASIDE';
    END IF;
    outcome := app.settle_passage(
        document, least((document->>'at')::timestamptz, clock_timestamp()));
    UPDATE offline_scan AS o SET state = 'CLEAR'
      FROM passage AS p
     WHERE p.admission_id = o.id AND p.outcome IN ('GIVEN_BACK', 'KEPT') AND o.state = 'OPEN'
       AND o.id IN (SELECT the_scan UNION ALL
                    SELECT admission_id FROM group_part WHERE scan_id = the_scan);
    RETURN outcome;
END $$;
