-- Reduces a batch of visitors whose visit is long over to the keyed hash of their document, province,
-- sex and band of birth: {after: id or null} → {reduced, last}; `last` is what to go on after, null
-- at the end. Kept in full are members, guardians, and everybody until 90 days after the last day on
-- which a ticket of theirs admits (of a pass a year after); whoever belongs to no ticket, 90 days
-- after they were recorded. Nobody can bring this forward: the days are not in the document.
CREATE OR REPLACE FUNCTION app.reduce_persons(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    today date := app.business_date(clock_timestamp());
    looked uuid[] := ARRAY(
        SELECT id FROM person
         WHERE erased_at IS NULL AND reduced_at IS NULL
           AND id > coalesce(document->>'after', '00000000-0000-0000-0000-000000000000')::uuid
           AND id < app.uuid_floor(clock_timestamp() - interval '90 days')
         ORDER BY id LIMIT 1000);
    gone integer;
BEGIN
    UPDATE person AS p
       SET document_sealed = NULL, document_mask = '', name_sealed = NULL, name_mask = '',
           phone_sealed = NULL, phone_mask = '', born_sealed = NULL, reduced_at = clock_timestamp()
     WHERE p.id = ANY (looked)
       -- Being findable by more than the phone of an order is the mark of a member.
       AND NOT EXISTS (SELECT FROM person_look_up AS l
                        WHERE l.person_id = p.id AND l.kind::text <> 'contact')
       -- Who agreed for a child that only visits goes with the child's ticket, see below.
       AND NOT EXISTS (SELECT FROM consent AS c JOIN privacy_notice AS n ON n.id = c.notice_id
                        WHERE c.guardian_id = p.id AND c.withdrawn_at IS NULL
                          AND n.purpose <> 'real_name')
       AND NOT EXISTS (
           SELECT FROM (SELECT v.ticket_id FROM ticket_visitor AS v WHERE v.person_id = p.id
                         UNION ALL
                        SELECT v.ticket_id FROM consent AS c
                          JOIN ticket_visitor AS v ON v.person_id = c.person_id
                         WHERE c.guardian_id = p.id
                         UNION ALL
                        SELECT k.id FROM order_contact AS o JOIN ticket AS k USING (order_id)
                         WHERE o.person_id = p.id) AS own (id)
             JOIN ticket AS k USING (id)
            WHERE app.ticket_keeps_until(k) >= today);
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
        PERFORM app.forget_faces(ARRAY(SELECT f.person_id FROM person_face AS f
                                         JOIN person AS p ON p.id = f.person_id
                                        WHERE p.id = ANY (looked) AND p.reduced_at IS NOT NULL));
        DELETE FROM person_photo AS f USING person AS p
         WHERE p.id = f.person_id AND p.id = ANY (looked) AND p.reduced_at IS NOT NULL;
        DELETE FROM person_look_up AS l USING person AS p
         WHERE p.id = l.person_id AND p.id = ANY (looked) AND p.reduced_at IS NOT NULL;
        PERFORM app.audit_append(here, NULL, 'reduce_persons', NULL,
                                 jsonb_build_object('persons', gone));
    END IF;
    RETURN jsonb_build_object('reduced', gone, 'last', looked[cardinality(looked)]);
END $$;
