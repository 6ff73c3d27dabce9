-- Somebody does not want to be known by their face any more: {"person"}. Consent and face go in the
-- same moment. Nobody is asked why, and twice is the same as once.
CREATE OR REPLACE FUNCTION app.withdraw_face(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_person uuid := document->>'person';
BEGIN
    UPDATE consent AS c SET withdrawn_at = clock_timestamp() FROM privacy_notice AS n
     WHERE c.person_id = the_person AND c.withdrawn_at IS NULL
       AND n.id = c.notice_id AND n.purpose = 'face';
    IF FOUND THEN
        PERFORM app.audit_append(here, who, 'withdraw_face', the_person, '{}');
    END IF;
    RETURN '{}';
END $$;
