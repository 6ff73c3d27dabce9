-- Makes a member: {"id", "person": as app.write_person takes it, "card", "document_digest",
-- "phones": [digest] to be alone with (empty where a family shares one), "notice", "guardian"}.
-- A repeated id gives the same member.
CREATE OR REPLACE FUNCTION app.register_member(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    the_person uuid := document->'person'->>'id';
    the_card bigint := document->>'card';
    the_digest bigint := document->>'document_digest';
    the_phones bigint[] := ARRAY(SELECT jsonb_array_elements_text(document->'phones'))::bigint[];
    guardian member;
    given text;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT number INTO given FROM member WHERE id = the_id;
    IF FOUND THEN
        RETURN jsonb_build_object('number', given);
    END IF;
    PERFORM app.check_member_double(NULL, the_digest, the_card, the_phones);
    IF document->>'guardian' IS NOT NULL THEN
        guardian := app.lock_member((document->>'guardian')::uuid);
    END IF;
    IF NOT app.write_person(document->'person') THEN
        PERFORM app.refuse('SM036', 'the person is somebody''s', '{"state": null}');
    END IF;
    BEGIN
        INSERT INTO member (id, number, state, root_id, person_id, card_digest, document_digest,
                            tier_id, joined)
        SELECT the_id, app.next_member_number(), 'ACTIVE', the_id, the_person, the_card,
               the_digest, t.id, app.business_date(clock_timestamp())
          FROM member_tier AS t ORDER BY t.rank LIMIT 1
        RETURNING number INTO given;
    EXCEPTION WHEN unique_violation THEN  -- somebody was quicker; now it is seen who
        PERFORM app.check_member_double(NULL, the_digest, the_card, the_phones);
        RAISE;
    END;
    IF guardian.id IS NOT NULL THEN
        INSERT INTO family_link (id, from_id, to_id, kind)
        VALUES (app.derive_id(the_id, 'guardian'), guardian.id, the_id, 'child');
    END IF;
    PERFORM app.record_consent(the_person, (document->>'notice')::integer, guardian.person_id,
                               here, who);
    PERFORM app.audit_append(here, who, 'register_member', the_id,
                             jsonb_build_object('number', given, 'guardian', guardian.id));
    RETURN jsonb_build_object('number', given);
END $$;
