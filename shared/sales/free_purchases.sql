-- Lets a document buy again what was given back: undoes what book_visitors counted, as far as the
-- person is still known.
CREATE OR REPLACE FUNCTION app.free_purchases(the_refund uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    bought record;
BEGIN
    FOR bought IN
        SELECT o.visit_day AS day, p.document_look_up AS look_up, k.ticket_type_id,
               coalesce(slot.id, 0) AS slot, count(*)::integer AS tickets
          FROM refund_ticket AS r JOIN ticket AS k ON k.id = r.ticket_id
          JOIN sales_order AS o ON o.id = k.order_id
          JOIN ticket_terms AS t ON t.id = k.terms_id AND t.per_id_limit IS NOT NULL
          LEFT JOIN ticket_visitor AS v ON v.ticket_id = k.id AND t.real_name = 'each'
          LEFT JOIN order_contact AS c ON c.order_id = k.order_id AND t.real_name <> 'each'
          JOIN person AS p ON p.id = coalesce(v.person_id, c.person_id)
          LEFT JOIN LATERAL (
               SELECT min(s.id) AS id
                 FROM entitlement AS e JOIN timeslot AS s ON s.id = e.timeslot_id
                WHERE e.ticket_id = k.id AND s.starts IS NOT NULL) AS slot ON true
         WHERE r.refund_id = the_refund AND p.document_look_up IS NOT NULL
         GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    LOOP
        DELETE FROM id_purchase
         WHERE (day, look_up, ticket_type_id, timeslot_id)
               = (bought.day, bought.look_up, bought.ticket_type_id, bought.slot)
           AND tickets <= bought.tickets;
        UPDATE id_purchase SET tickets = tickets - bought.tickets
         WHERE (day, look_up, ticket_type_id, timeslot_id)
               = (bought.day, bought.look_up, bought.ticket_type_id, bought.slot);
    END LOOP;
END $$;
