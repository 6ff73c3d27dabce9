-- Keeps who the tickets of an order are for: [{"ticket"?, "person": {…}}], the person as
-- write_visitors takes it. Without a ticket it is the contact of the order. A part of verbs that
-- record an order.
CREATE OR REPLACE FUNCTION app.name_visitors(the_order uuid, visitors jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    named integer;
BEGIN
    PERFORM app.write_visitors(the_order, coalesce(visitors, '[]'));
    INSERT INTO ticket_visitor (ticket_id, person_id)
    SELECT k.id, (v->'person'->>'id')::uuid
      FROM jsonb_array_elements(coalesce(visitors, '[]')) AS v
      JOIN ticket AS k ON k.id = (v->>'ticket')::uuid AND k.order_id = the_order;
    GET DIAGNOSTICS named = ROW_COUNT;
    INSERT INTO order_contact (order_id, person_id)
    SELECT the_order, (v->'person'->>'id')::uuid
      FROM jsonb_array_elements(coalesce(visitors, '[]')) AS v WHERE v->>'ticket' IS NULL;
    IF named <> (SELECT count(*) FROM jsonb_array_elements(coalesce(visitors, '[]')) AS v
                  WHERE v->>'ticket' IS NOT NULL) THEN
        PERFORM app.refuse('SM008', 'a visitor of another order');
    END IF;
END $$;
