-- What a note or coin is worth, in fen; null for what is none. A coin of one yuan is counted apart
-- from the note.
CREATE OR REPLACE FUNCTION app.face_value(face text) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
    SELECT value FROM (VALUES ('note_100', 10000::bigint), ('note_50', 5000), ('note_20', 2000),
                              ('note_10', 1000), ('note_5', 500), ('note_1', 100),
                              ('coin_1', 100), ('coin_50', 50), ('coin_10', 10)) AS f (name, value)
     WHERE name = face
$$;
