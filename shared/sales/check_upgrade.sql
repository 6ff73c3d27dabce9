-- Refuses (SM050) to credit tickets towards an annual pass that are over, that were used before
-- today or are passes themselves, and (SM008) to sell anything but passes for them. A ticket counts
-- whole and without a fee, also when it was used today. The tickets are locked.
CREATE OR REPLACE FUNCTION app.check_upgrade(the_order sales_order, tickets jsonb, sale jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
    today date := app.business_date(clock_timestamp());
BEGIN
    PERFORM app.check_pays_here(the_order, tickets);
    IF EXISTS (SELECT FROM jsonb_array_elements(sale->'lines') AS l
                WHERE NOT EXISTS (SELECT FROM ticket_terms AS t
                                   WHERE t.id = (l->>'terms')::integer
                                     AND t.kind = 'annual_pass')) THEN
        PERFORM app.refuse('SM008', 'not an annual pass');
    END IF;
    FOR one IN
        SELECT k.id, t.kind, k.visit_day + k.valid_days <= today AS over, z.first_day AS used_on,
               (b->>'fee')::bigint AS fee,
               z.zones = ARRAY(SELECT value::integer
                                 FROM jsonb_array_elements_text(b->'zones') ORDER BY 1) AS whole
          FROM jsonb_array_elements(tickets) AS b
          JOIN ticket AS k ON k.id = (b->>'id')::uuid JOIN ticket_terms AS t ON t.id = k.terms_id
          CROSS JOIN LATERAL (SELECT array_agg(zone_id ORDER BY zone_id) AS zones,
                                     app.business_date(min(first_used_at)) AS first_day
                                FROM entitlement WHERE ticket_id = k.id) AS z
    LOOP
        IF (one.whole AND one.fee = 0) IS NOT TRUE THEN
            PERFORM app.refuse('SM051', 'the fee has changed');
        ELSIF (one.kind <> 'annual_pass' AND NOT one.over
               AND coalesce(one.used_on = today, true)) IS NOT TRUE THEN
            PERFORM app.refuse('SM050', 'not credited', jsonb_build_object(
                'ticket', one.id, 'why', CASE WHEN one.kind = 'annual_pass' THEN 'a_pass'
                                              WHEN one.over THEN 'expired' ELSE 'used' END));
        END IF;
    END LOOP;
END $$;
