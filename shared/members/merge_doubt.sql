-- What speaks against two memberships being one person's: "documents" when each has one (the same
-- person may hold an ID card and a passport, but that is not for one clerk to say), "strangers" when
-- no name and no phone of one is the other's; null when nothing does.
CREATE OR REPLACE FUNCTION app.merge_doubt(the_one uuid, the_other uuid) RETURNS text
LANGUAGE sql STABLE AS $$
    SELECT CASE
        WHEN (SELECT count(*) FROM member
               WHERE id IN (the_one, the_other) AND document_digest IS NOT NULL) = 2
        THEN 'documents'
        WHEN NOT EXISTS (
            SELECT FROM member AS a JOIN person_look_up AS la ON la.person_id = a.person_id
              JOIN person_look_up AS lb ON lb.digest = la.digest AND lb.kind = la.kind
              JOIN member AS b ON b.person_id = lb.person_id
             WHERE a.root_id = the_one AND b.root_id = the_other AND la.kind IN ('name', 'phone'))
        THEN 'strangers' END
$$;
