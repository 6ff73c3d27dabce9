-- Takes away the faces of people whose last pass ended longer ago than the site keeps them, and lets
-- the consents end; gives how many. The server does it each night.
CREATE OR REPLACE FUNCTION app.forget_ended_faces() RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    today date := app.business_date(clock_timestamp());
    over_ones uuid[];
BEGIN
    over_ones := ARRAY(
        SELECT f.person_id FROM person_face AS f, face_use AS u
         WHERE NOT EXISTS (
               SELECT FROM ticket_visitor AS v JOIN ticket AS k ON k.id = v.ticket_id
                 JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
                WHERE v.person_id = f.person_id AND k.state IN ('ISSUED', 'ON_HOLD')
                  AND app.pass_ends(k) + u.keep_days > today));
    IF over_ones <> '{}' THEN
        UPDATE consent AS c SET withdrawn_at = clock_timestamp() FROM privacy_notice AS n
         WHERE c.person_id = ANY (over_ones) AND c.withdrawn_at IS NULL
           AND n.id = c.notice_id AND n.purpose = 'face';
        PERFORM app.audit_append(here, NULL, 'forget_faces', NULL,
                                 jsonb_build_object('persons', cardinality(over_ones)));
    END IF;
    RETURN cardinality(over_ones);
END $$;
