-- Writes whether and how faces are recognised here: {"assessment", "likeness": thousandths,
-- "keep_days", "version"}. Without an assessment number faces are off: all that are kept go at once.
CREATE OR REPLACE FUNCTION app.save_face_use(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'site_edit');
    broken text;
    gone integer := 0;
BEGIN
    PERFORM app.expect_version('face_use', 1, document);
    UPDATE face_use SET assessment = trim(document->>'assessment'),
                        likeness = (document->>'likeness')::smallint,
                        keep_days = (document->>'keep_days')::smallint;
    IF trim(document->>'assessment') = '' THEN
        gone := app.forget_faces(ARRAY(SELECT person_id FROM person_face));
    END IF;
    PERFORM app.audit_append(here, who, 'save_face_use', NULL,
                             document || jsonb_build_object('forgotten', gone));
    RETURN '{}';
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
    PERFORM app.refuse_row('face_use', broken);
END $$;
