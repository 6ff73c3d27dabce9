-- What speaks against two memberships being one person's: {"one", "other"}; {"doubt"} as
-- app.merge_doubt gives it.
CREATE OR REPLACE FUNCTION app.compare_members(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    roots uuid[];
BEGIN
    PERFORM app.staff_of(token, app.this_station(), 'member_edit');
    SELECT array_agg(root_id ORDER BY root_id) INTO roots FROM member
     WHERE id IN ((document->>'one')::uuid, (document->>'other')::uuid);
    RETURN jsonb_build_object('doubt', app.merge_doubt(roots[1], roots[2]));
END $$;
