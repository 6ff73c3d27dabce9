-- The newest orders of persons: as the contact, as a visitor of a ticket, or as the member who bought.
CREATE OR REPLACE FUNCTION app.orders_of(people uuid[], most integer) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN ARRAY(
        SELECT order_id FROM (
            SELECT c.order_id FROM order_contact AS c WHERE c.person_id = ANY (people)
             UNION
            SELECT k.order_id FROM ticket_visitor AS v JOIN ticket AS k ON k.id = v.ticket_id
             WHERE v.person_id = ANY (people)
             UNION
            SELECT e.order_id
              FROM member AS m JOIN member AS own ON own.root_id = m.root_id
              CROSS JOIN LATERAL (
                   SELECT p.order_id FROM point_entry AS p
                    WHERE p.member_id = own.id AND p.order_id IS NOT NULL
                    ORDER BY p.at DESC LIMIT most) AS e
             WHERE m.person_id = ANY (people)
        ) AS each ORDER BY order_id DESC LIMIT most);
END $$;
