-- Keeps the face of somebody a pass is for, who has just agreed to it: {"ticket", "person", "face":
-- hex, "engine", "notice", "child": a guardian agrees}. The guardian is the one who agreed for the
-- child before. The face and the consent it stands on are one transaction; judge_face guards it.
CREATE OR REPLACE FUNCTION app.enrol_face(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_person uuid := document->>'person';
    the_notice integer := document->>'notice';
    the_guardian uuid;
BEGIN
    PERFORM app.lock_pass((document->>'ticket')::uuid, '{on_hold}');
    PERFORM 1 FROM ticket_visitor AS v JOIN person AS p ON p.id = v.person_id
      WHERE v.ticket_id = (document->>'ticket')::uuid AND p.id = the_person
        AND p.erased_at IS NULL AND p.reduced_at IS NULL FOR UPDATE OF p;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM120', 'nobody of this pass');
    ELSIF (SELECT assessment FROM face_use WHERE id = 1) = '' THEN
        PERFORM app.refuse('SM220', 'faces are off');
    ELSIF the_notice IS DISTINCT FROM (SELECT id FROM privacy_notice WHERE purpose = 'face'
                                        ORDER BY version DESC LIMIT 1) THEN
        PERFORM app.refuse('SM221', 'no consent to what is in force');
    END IF;
    IF (document->>'child')::boolean THEN
        SELECT guardian_id INTO the_guardian FROM consent
         WHERE person_id = the_person AND guardian_id IS NOT NULL
         ORDER BY given_at DESC LIMIT 1;
        IF the_guardian IS NULL THEN
            PERFORM app.refuse('SM222', 'a guardian must agree');
        END IF;
    END IF;
    PERFORM app.record_consent(the_person, the_notice, the_guardian, here, who);
    INSERT INTO person_face AS f (person_id, notice_id, sealed, engine, taken_at, station_id,
                                  staff_id)
    VALUES (the_person, the_notice, decode(document->>'face', 'hex'), document->>'engine',
            clock_timestamp(), here, who)
        ON CONFLICT (person_id) DO UPDATE
       SET notice_id = excluded.notice_id, sealed = excluded.sealed, engine = excluded.engine,
           taken_at = excluded.taken_at, station_id = excluded.station_id,
           staff_id = excluded.staff_id;
    INSERT INTO face_news (person_id) VALUES (the_person);
    PERFORM app.audit_append(here, who, 'enrol_face', the_person, jsonb_build_object(
        'notice', the_notice, 'guardian', the_guardian));
    RETURN '{}';
END $$;
