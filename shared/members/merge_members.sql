-- Makes two memberships of one person one: {"id", "into", "from", "profile_of_from", "reason"}, as
-- app.join_members does it. Where something speaks against it (app.merge_doubt) one person alone
-- cannot: see propose_merge.
CREATE OR REPLACE FUNCTION app.merge_members(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    sides uuid[] := ARRAY[(document->>'into')::uuid, (document->>'from')::uuid];
    keeps member;
    gives member;
    doubt text;
BEGIN
    PERFORM app.check_id(the_id);
    IF EXISTS (SELECT FROM member_merge WHERE id = the_id) THEN
        RETURN '{}';
    END IF;
    LOCK TABLE family_link IN SHARE ROW EXCLUSIVE MODE;
    PERFORM app.lock_member(side) FROM unnest(sides) AS side ORDER BY side;
    keeps := app.lock_member(sides[1]);
    gives := app.lock_member(sides[2]);
    PERFORM app.check_merge(keeps, gives);
    doubt := app.merge_doubt(keeps.id, gives.id);
    IF doubt IS NOT NULL THEN
        PERFORM app.refuse('SM035', 'two look at it', jsonb_build_object('reason', doubt));
    ELSIF coalesce(trim(document->>'reason'), '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    PERFORM app.join_members(keeps, gives, document, '{}', here, who);
    RETURN '{}';
END $$;
