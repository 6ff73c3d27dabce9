-- Refuses rights of which two are kept apart, and names the two. The pairs are those of duties.py;
-- the constraints ck_staff_duties and ck_role_duties hold them whatever way rights are written.
CREATE OR REPLACE FUNCTION app.refuse_conflict(the_rights text[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    pair record;
BEGIN
    SELECT * INTO pair FROM (VALUES ('price_edit', 'close_day'), ('distribution_edit', 'close_day'),
                                    ('site_edit', 'staff_edit'), ('site_edit', 'audit_read'),
                                    ('staff_edit', 'audit_read')) AS apart(first, second)
     WHERE the_rights @> ARRAY[first, second] LIMIT 1;
    IF FOUND THEN
        PERFORM app.refuse('SM022', 'duties that are kept apart',
                           jsonb_build_object('first', pair.first, 'second', pair.second));
    END IF;
END $$;
