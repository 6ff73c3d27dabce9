-- Keeps who the tickets of an order that is being recorded are for, and counts how many of a type
-- one document has bought: [{"ticket"?, "person": {…}}], the person as write_visitors takes it.
-- Without a ticket it is the contact of the order. Refuses when a name is missing (SM008) or a limit is reached (SM019).
-- Rows of id_purchase are locked in the order of their keys: two orders never wait for each other.
CREATE OR REPLACE FUNCTION app.book_visitors(the_order uuid, visit date, visitors jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    bought record;
BEGIN
    PERFORM app.name_visitors(the_order, visitors);
    -- Each ticket has its persons, or the order its contact, and whoever counts has a document.
    IF EXISTS (
        SELECT FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
          LEFT JOIN LATERAL (
               SELECT count(p.document_look_up) AS known, count(*) AS named
                 FROM ticket_visitor AS v JOIN person AS p ON p.id = v.person_id
                WHERE v.ticket_id = k.id) AS own ON true
          LEFT JOIN order_contact AS c ON c.order_id = the_order
          LEFT JOIN person AS p ON p.id = c.person_id
         WHERE k.order_id = the_order
           AND CASE WHEN t.real_name = 'each' THEN own.known < k.persons OR own.named > k.persons
                    WHEN t.per_id_limit IS NOT NULL THEN p.document_look_up IS NULL
                    WHEN t.real_name = 'contact' THEN p.id IS NULL ELSE false END) THEN
        PERFORM app.refuse('SM008', 'a visitor has no name');
    END IF;

    FOR bought IN
        SELECT p.document_look_up AS look_up, k.ticket_type_id, coalesce(slot.id, 0) AS slot,
               count(*) AS tickets, min(t.per_id_limit) AS most, min(p.id::text) AS person
          FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
          LEFT JOIN ticket_visitor AS v ON v.ticket_id = k.id AND t.real_name = 'each'
          LEFT JOIN order_contact AS c ON c.order_id = the_order AND t.real_name <> 'each'
          JOIN person AS p ON p.id = coalesce(v.person_id, c.person_id)
          LEFT JOIN LATERAL (
               SELECT min(s.id) AS id
                 FROM entitlement AS e JOIN timeslot AS s ON s.id = e.timeslot_id
                WHERE e.ticket_id = k.id AND s.starts IS NOT NULL) AS slot ON true
         WHERE k.order_id = the_order AND t.per_id_limit IS NOT NULL
         GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
    LOOP
        IF bought.tickets <= bought.most THEN
            INSERT INTO id_purchase AS b (day, look_up, ticket_type_id, timeslot_id, tickets, most)
            VALUES (visit, bought.look_up, bought.ticket_type_id, bought.slot, bought.tickets,
                    bought.most)
                ON CONFLICT (day, look_up, ticket_type_id, timeslot_id)
                DO UPDATE SET tickets = b.tickets + excluded.tickets, most = excluded.most
             WHERE b.tickets + excluded.tickets <= excluded.most;
            CONTINUE WHEN FOUND;
        END IF;
        PERFORM app.refuse('SM019', 'the limit of one document is reached', jsonb_build_object(
            'ticket_type', bought.ticket_type_id, 'limit', bought.most, 'person', bought.person,
            'bought', coalesce(
                (SELECT tickets FROM id_purchase
                  WHERE day = visit AND look_up = bought.look_up
                    AND ticket_type_id = bought.ticket_type_id AND timeslot_id = bought.slot), 0)));
    END LOOP;
END $$;
