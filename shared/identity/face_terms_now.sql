-- Whether and how faces are recognised here, and how many are kept.
CREATE OR REPLACE FUNCTION app.face_terms_now()
RETURNS TABLE (assessment text, likeness smallint, keep_days smallint, enrolled bigint,
               version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT u.assessment, u.likeness, u.keep_days, (SELECT count(*) FROM person_face), u.version
      FROM face_use AS u
$$;
