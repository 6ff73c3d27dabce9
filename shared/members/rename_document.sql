-- Writes the digest of a member's document as another key makes it. It is unique among the active:
-- where a second member came in with the same document under another key, the first keeps it.
CREATE OR REPLACE FUNCTION app.rename_document(the_person uuid, the_digest bigint) RETURNS void
LANGUAGE sql AS $$
    UPDATE member AS m SET document_digest = the_digest
     WHERE m.person_id = the_person AND m.document_digest IS NOT NULL
       AND NOT EXISTS (SELECT FROM member AS o
                        WHERE o.document_digest = the_digest AND o.state = 'ACTIVE'
                          AND o.id <> m.id)
$$;
