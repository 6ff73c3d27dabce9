-- The points of a membership: the sum of its entries, and of those merged into it.
CREATE OR REPLACE FUNCTION app.member_balance(the_root uuid) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(points), 0) FROM point_entry
     WHERE member_id IN (SELECT id FROM member WHERE root_id = the_root)
$$;
