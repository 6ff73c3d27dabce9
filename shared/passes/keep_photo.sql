-- Keeps the photo of somebody a pass is for: {"ticket", "person", "photo": hex}, sealed by the window
-- (see photo.py); a later one takes the place of an earlier one. Only of whom the pass names, and as
-- long as their data are kept.
CREATE OR REPLACE FUNCTION app.keep_photo(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_person uuid := document->>'person';
BEGIN
    PERFORM app.lock_pass((document->>'ticket')::uuid, '{on_hold,over}');
    PERFORM 1 FROM ticket_visitor AS v JOIN person AS p ON p.id = v.person_id
      WHERE v.ticket_id = (document->>'ticket')::uuid AND p.id = the_person
        AND p.erased_at IS NULL AND p.reduced_at IS NULL FOR UPDATE OF p;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM120', 'nobody of this pass');
    END IF;
    INSERT INTO person_photo AS f (person_id, sealed, taken_at, station_id, staff_id)
    VALUES (the_person, decode(document->>'photo', 'hex'), clock_timestamp(), here, who)
        ON CONFLICT (person_id) DO UPDATE
       SET sealed = excluded.sealed, taken_at = excluded.taken_at,
           station_id = excluded.station_id, staff_id = excluded.staff_id;
    PERFORM app.audit_append(here, who, 'keep_photo', the_person, '{}');
    RETURN '{}';
END $$;
