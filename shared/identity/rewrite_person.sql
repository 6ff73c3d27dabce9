-- Writes what has changed of a person; what the document does not name stays as it was. "forget"
-- names fields that go without anything in their place. Tells which fields were touched.
CREATE OR REPLACE FUNCTION app.rewrite_person(told jsonb) RETURNS text[]
LANGUAGE plpgsql AS $$
DECLARE
    the_id uuid := told->>'id';
    forgotten text[] := ARRAY(SELECT jsonb_array_elements_text(told->'forget'));
    touched text[] := forgotten || ARRAY(SELECT field
        FROM unnest(ARRAY['document', 'name', 'phone', 'born']) AS field WHERE told ? field);
BEGIN
    UPDATE person AS p
       SET document_kind = CASE WHEN 'document' = ANY (touched) THEN told->>'document_kind'
                                ELSE p.document_kind END,
           document_sealed = CASE WHEN 'document' = ANY (touched)
                                  THEN decode(told->>'document', 'hex')
                                  ELSE p.document_sealed END,
           document_look_up = CASE WHEN 'document' = ANY (touched)
                                   THEN decode(told->>'document_look_up', 'hex')
                                   ELSE p.document_look_up END,
           document_mask = CASE WHEN 'document' = ANY (touched)
                                THEN coalesce(told->>'document_mask', '')
                                ELSE p.document_mask END,
           sex = CASE WHEN 'document' = ANY (touched) THEN told->>'sex' ELSE p.sex END,
           province = CASE WHEN 'document' = ANY (touched) THEN nullif(told->>'province', '')
                           ELSE p.province END,
           name_sealed = CASE WHEN 'name' = ANY (touched) THEN decode(told->>'name', 'hex')
                              ELSE p.name_sealed END,
           name_mask = CASE WHEN 'name' = ANY (touched) THEN coalesce(told->>'name_mask', '')
                            ELSE p.name_mask END,
           phone_sealed = CASE WHEN 'phone' = ANY (touched) THEN decode(told->>'phone', 'hex')
                               ELSE p.phone_sealed END,
           phone_mask = CASE WHEN 'phone' = ANY (touched) THEN coalesce(told->>'phone_mask', '')
                             ELSE p.phone_mask END,
           born_sealed = CASE WHEN 'born' = ANY (touched) THEN decode(told->>'born', 'hex')
                              ELSE p.born_sealed END,
           birth_band = CASE WHEN 'born' = ANY (touched) THEN (told->>'birth_band')::smallint
                             ELSE p.birth_band END,
           key_number = (told->>'key')::smallint
     WHERE id = the_id AND erased_at IS NULL;
    DELETE FROM person_look_up WHERE person_id = the_id AND kind = ANY (ARRAY(
        SELECT found.kind::look_up_kind FROM (VALUES
            ('document', 'document'), ('phone', 'phone'), ('phone', 'phone_tail'),
            ('name', 'name'), ('name', 'surname'), ('name', 'part')) AS found (field, kind)
         WHERE found.field = ANY (touched)));
    PERFORM app.write_look_ups(the_id, told->'look_ups');
    RETURN touched;
END $$;
