-- Takes everything of a person away by which they could be known. Part of the verbs that erase;
-- money, tickets and points stay, and lie in other tables without anything of the person.
CREATE OR REPLACE FUNCTION app.erase_data(the_person uuid, here integer, who integer, why text)
RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE person
       SET document_kind = NULL, document_sealed = NULL, document_look_up = NULL,
           document_mask = '', name_sealed = NULL, name_mask = '', phone_sealed = NULL,
           phone_mask = '', born_sealed = NULL, erased_at = clock_timestamp()
     WHERE id = the_person AND erased_at IS NULL;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    DELETE FROM person_look_up WHERE person_id = the_person;
    DELETE FROM person_photo WHERE person_id = the_person;
    UPDATE consent SET withdrawn_at = clock_timestamp()
     WHERE person_id = the_person AND withdrawn_at IS NULL;
    UPDATE plain_request SET answer = NULL WHERE person_id = the_person;
    PERFORM app.audit_append(here, who, 'erase_person', the_person,
                             jsonb_build_object('reason', why));
END $$;
