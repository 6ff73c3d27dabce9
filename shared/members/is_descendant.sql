-- Whether a membership is a child, grandchild and so on of another, whatever was merged between.
CREATE OR REPLACE FUNCTION app.is_descendant(the_one uuid, the_other uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE down (root) AS (
        SELECT the_other
         UNION
        SELECT child.root_id
          FROM down JOIN member AS parent ON parent.root_id = down.root
          JOIN family_link AS l ON l.from_id = parent.id AND l.kind = 'child'
          JOIN member AS child ON child.id = l.to_id
    )
    SELECT EXISTS (SELECT FROM down WHERE root = the_one)
$$;
