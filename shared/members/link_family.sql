-- Links two members: {"id", "from", "to", "kind"}; "child": to is the child of from. Nobody is a
-- child of their own child. The table is locked against other links (not against reading), since a
-- circle of several can be closed by two who look at different ends of it.
CREATE OR REPLACE FUNCTION app.link_family(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    the_kind family_kind := document->>'kind';
    one member;
    other member;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM family_link WHERE id = the_id) THEN
        RETURN '{}';
    END IF;
    LOCK TABLE family_link IN SHARE ROW EXCLUSIVE MODE;
    PERFORM app.lock_member(side) FROM unnest(ARRAY[(document->>'from')::uuid,
                                                    (document->>'to')::uuid]) AS side
      ORDER BY side;
    one := app.lock_member((document->>'from')::uuid);
    other := app.lock_member((document->>'to')::uuid);
    IF one.id = other.id THEN
        PERFORM app.refuse('SM034', 'itself', '{"reason": "itself"}');
    ELSIF EXISTS (SELECT FROM family_link AS l JOIN member AS a ON a.id = l.from_id
                    JOIN member AS b ON b.id = l.to_id
                   WHERE (a.root_id, b.root_id) IN ((one.id, other.id), (other.id, one.id))) THEN
        PERFORM app.refuse('SM034', 'linked already', '{"reason": "linked"}');
    ELSIF app.is_descendant(one.id, other.id)
          OR the_kind = 'spouse' AND app.is_descendant(other.id, one.id) THEN
        PERFORM app.refuse('SM034', 'a circle', '{"reason": "circle"}');
    END IF;
    INSERT INTO family_link (id, from_id, to_id, kind) VALUES (the_id, one.id, other.id, the_kind);
    PERFORM app.audit_append(here, who, 'link_family', one.id,
                             jsonb_build_object('with', other.id, 'kind', the_kind));
    RETURN '{}';
END $$;
