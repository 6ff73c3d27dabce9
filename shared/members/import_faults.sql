-- What is wrong with the lines of a batch: [[line, reason], …], the first hundred; null for
-- nothing. Reasons: document, card, number (another line or member has it), id, points.
CREATE OR REPLACE FUNCTION app.import_faults(the_batch uuid, today date) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    WITH own AS MATERIALIZED (
        SELECT line, member_id, person_id, number, card_digest, document_digest, points,
               points_until,
               count(*) OVER (PARTITION BY document_digest) AS documents,
               count(*) OVER (PARTITION BY card_digest) AS cards,
               count(*) OVER (PARTITION BY number) AS numbers
          FROM member_import WHERE batch = the_batch
    ), faults AS (
        SELECT line, 'document' AS reason FROM own
         WHERE document_digest IS NOT NULL AND (documents > 1 OR EXISTS (
             SELECT FROM person_look_up AS l JOIN member AS m USING (person_id)
               JOIN member AS r ON r.id = m.root_id AND r.state = 'ACTIVE'
              WHERE l.digest = own.document_digest AND l.kind = 'document'))
         UNION ALL
        SELECT line, 'card' FROM own
         WHERE card_digest IS NOT NULL AND (cards > 1 OR EXISTS (
             SELECT FROM member AS m WHERE m.card_digest = own.card_digest AND m.state = 'ACTIVE'))
         UNION ALL
        SELECT line, 'number' FROM own
         WHERE number IS NOT NULL
           AND (numbers > 1 OR EXISTS (SELECT FROM member AS m WHERE m.number = own.number))
         UNION ALL
        SELECT line, 'points' FROM own WHERE points < 0 OR points > 0 AND points_until < today
         UNION ALL
        SELECT line, 'id' FROM own
         WHERE least(member_id, person_id) < app.uuid_floor(clock_timestamp() - interval '1 day')
            OR greatest(member_id, person_id)
               > app.uuid_floor(clock_timestamp() + interval '1 day')
         ORDER BY line LIMIT 100
    )
    SELECT jsonb_agg(jsonb_build_array(line, reason) ORDER BY line) FROM faults
$$;
