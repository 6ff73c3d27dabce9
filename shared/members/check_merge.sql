-- Refuses to make one of two locked memberships that cannot be: the same one, or parent and child.
CREATE OR REPLACE FUNCTION app.check_merge(keeps member, gives member) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF keeps.id = gives.id THEN
        PERFORM app.refuse('SM035', 'itself', '{"reason": "itself"}');
    ELSIF app.is_descendant(keeps.id, gives.id) OR app.is_descendant(gives.id, keeps.id) THEN
        PERFORM app.refuse('SM035', 'parent and child', '{"reason": "family"}');
    END IF;
END $$;
