-- Locks the membership to which a member's things belong now, and gives its row. Everything that
-- spends points or uses, or changes who belongs together, passes here: members are locked before
-- the audit head, several of them by id. Refuses one that is unknown or has ended.
CREATE OR REPLACE FUNCTION app.lock_member(the_member uuid) RETURNS member
LANGUAGE plpgsql AS $$
DECLARE
    root uuid;
    found member;
BEGIN
    LOOP
        SELECT root_id INTO root FROM member WHERE id = the_member;
        SELECT * INTO found FROM member WHERE id = root FOR UPDATE;
        -- It may have been merged away while it was waited for.
        EXIT WHEN found.root_id IS NOT DISTINCT FROM root;
    END LOOP;
    IF found.state IS DISTINCT FROM 'ACTIVE' THEN
        PERFORM app.refuse('SM036', 'no such member', jsonb_build_object('state', found.state));
    END IF;
    RETURN found;
END $$;
