-- Takes the faces of people away for good and lets the lanes know; gives how many there were.
CREATE OR REPLACE FUNCTION app.forget_faces(people uuid[]) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    gone integer;
BEGIN
    WITH forgotten AS (
        DELETE FROM person_face WHERE person_id = ANY (people) RETURNING person_id
    )
    INSERT INTO face_news (person_id) SELECT person_id FROM forgotten;
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;
