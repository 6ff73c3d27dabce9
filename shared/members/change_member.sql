-- Changes a member: {"member", "person": what changed, as app.rewrite_person takes it, "phones",
-- "card": a digest, or null to unbind, "document_digest", "version" of the person that was read};
-- what is not named stays. Each change counts as one of the person, that of a card too.
CREATE OR REPLACE FUNCTION app.change_member(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    own member := app.lock_member((document->>'member')::uuid);
    the_card bigint := document->>'card';
    the_digest bigint := document->>'document_digest';
    the_phones bigint[] := ARRAY(SELECT jsonb_array_elements_text(document->'phones'))::bigint[];
    touched text[];
BEGIN
    IF (document->'person'->>'id')::uuid <> own.person_id THEN
        PERFORM app.refuse('SM036', 'the person is somebody else''s', '{"state": null}');
    END IF;
    IF (document->>'version')::integer <> (SELECT version FROM person WHERE id = own.person_id) THEN
        PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                           '{"table": "member", "id": 0}');
    END IF;
    PERFORM app.check_member_double(own.id, the_digest, the_card, the_phones);
    touched := app.rewrite_person(document->'person');
    UPDATE member
       SET card_digest = CASE WHEN document ? 'card' THEN the_card ELSE card_digest END,
           document_digest = CASE WHEN 'document' = ANY (touched) THEN the_digest
                                  ELSE document_digest END
     WHERE id = own.id;
    IF document ? 'card' THEN
        touched := touched || 'card'::text;
    END IF;
    PERFORM app.audit_append(here, who, 'change_member', own.id,
                             jsonb_build_object('changed', touched));
    RETURN '{}';
END $$;
