-- Refuses tickets of a closure at a fee (SM008), or for other zones than those that nobody has used
-- (SM050). The tickets are locked.
CREATE OR REPLACE FUNCTION app.check_closed_tickets(tickets jsonb) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT k.id, t.kind, b->>'fee' AS fee, z.unused, z.used,
               ARRAY(SELECT value::integer FROM jsonb_array_elements_text(b->'zones')
                      ORDER BY 1) AS told
          FROM jsonb_array_elements(tickets) AS b
          JOIN ticket AS k ON k.id = (b->>'id')::uuid JOIN ticket_terms AS t ON t.id = k.terms_id
          CROSS JOIN LATERAL (
               SELECT coalesce(array_agg(zone_id ORDER BY zone_id)
                               FILTER (WHERE first_used_at IS NULL), '{}') AS unused,
                      bool_or(first_used_at IS NOT NULL) AS used
                 FROM entitlement WHERE ticket_id = k.id) AS z
    LOOP
        IF (one.fee = '0') IS NOT TRUE THEN
            PERFORM app.refuse('SM008', 'a closure is free of fee');
        ELSIF (one.told = one.unused AND one.unused <> '{}'
               AND (NOT one.used OR one.kind = 'package')) IS NOT TRUE THEN
            PERFORM app.refuse('SM050', 'used meanwhile', jsonb_build_object(
                'ticket', one.id, 'why', 'used'));
        END IF;
    END LOOP;
END $$;
