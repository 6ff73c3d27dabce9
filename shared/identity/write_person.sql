-- Writes a new person as a station has sealed, hashed and masked it: {"id", "key", "document_kind",
-- "document", "document_look_up", "document_mask", "sex", "province", "name", "name_mask", "phone",
-- "phone_mask", "born", "birth_band", "look_ups": [{"kind", "digest"}]}; all but the first two may
-- be missing. Part of the verbs that bring visitors in; false when the id is known already, and
-- then everything stays as it was.
CREATE OR REPLACE FUNCTION app.write_person(told jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    the_id uuid := told->>'id';
BEGIN
    PERFORM app.check_id(the_id);
    INSERT INTO person (id, document_kind, document_sealed, document_look_up, document_mask,
                        sex, province, name_sealed, name_mask, phone_sealed, phone_mask,
                        born_sealed, birth_band, key_number, find_number, recorded_at)
    VALUES (the_id, told->>'document_kind', decode(told->>'document', 'hex'),
            decode(told->>'document_look_up', 'hex'), coalesce(told->>'document_mask', ''),
            told->>'sex', nullif(told->>'province', ''),
            decode(told->>'name', 'hex'), coalesce(told->>'name_mask', ''),
            decode(told->>'phone', 'hex'), coalesce(told->>'phone_mask', ''),
            decode(told->>'born', 'hex'), (told->>'birth_band')::smallint,
            (told->>'key')::smallint, (told->>'key')::smallint, clock_timestamp())
    ON CONFLICT (id) DO NOTHING;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM app.write_look_ups(the_id, told->'look_ups');
    RETURN true;
END $$;
