-- Keeps whom taken-over tickets are for: the "visitor" of each, as write_person takes it.
CREATE OR REPLACE FUNCTION app.write_visitors_taken_over(tickets jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM app.write_person(one->'visitor') FROM jsonb_array_elements(tickets) AS one
      WHERE one ? 'visitor';
    INSERT INTO ticket_visitor (ticket_id, person_id)
    SELECT app.derive_id((one->>'id')::uuid, 'ticket 1'), (one->'visitor'->>'id')::uuid
      FROM jsonb_array_elements(tickets) AS one WHERE one ? 'visitor';
END $$;
