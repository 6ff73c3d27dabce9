-- The orders that somebody may pick up, or has picked up, who shows what is told: {"keys": [hex],
-- "documents": [hex], "shown", "phone_end"}, and whose day has not gone by. A document counts when it
-- lay on a reader, else with the last four of a phone: of who answers for the order, or of its owner.
CREATE OR REPLACE FUNCTION app.pickups_of(document jsonb) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
    keys bytea[] := ARRAY(SELECT decode(k, 'hex')
                            FROM jsonb_array_elements_text(document->'keys') AS k);
    documents bytea[] := ARRAY(SELECT decode(d, 'hex')
                                 FROM jsonb_array_elements_text(document->'documents') AS d);
    people uuid[] := ARRAY(SELECT id FROM person WHERE document_look_up = ANY (documents)
                            ORDER BY id DESC LIMIT 50);
    carded CONSTANT boolean := coalesce(document->>'shown' = 'card', false);
    phone_end CONSTANT text := '****' || (document->>'phone_end');
BEGIN
    RETURN ARRAY(
        SELECT p.order_id FROM pickup AS p JOIN sales_order AS o ON o.id = p.order_id
         WHERE p.order_id IN (
               SELECT order_id FROM pickup_key WHERE digest = ANY (keys)
                UNION
               SELECT of_them.order_id FROM (
                      SELECT order_id, person_id FROM order_contact WHERE person_id = ANY (people)
                       UNION
                      SELECT k.order_id, v.person_id FROM ticket_visitor AS v JOIN ticket AS k
                          ON k.id = v.ticket_id WHERE v.person_id = ANY (people)) AS of_them
                WHERE carded OR EXISTS (
                      SELECT FROM person AS own
                       WHERE own.phone_mask = phone_end
                         AND (own.id = of_them.person_id OR own.id IN (
                             SELECT person_id FROM order_contact AS c
                              WHERE c.order_id = of_them.order_id))))
           AND o.visit_day >= app.business_date(clock_timestamp())
         ORDER BY o.visit_day, p.order_id LIMIT 9);
END $$;
