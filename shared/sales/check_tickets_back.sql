-- Refuses tickets that the house does not take back so (SM050), or at another fee or for other zones
-- than those of the terms (SM008). What a supervisor `allowed` comes back whole and without a fee; a
-- void is without a fee, too. The tickets are locked.
CREATE OR REPLACE FUNCTION app.check_tickets_back(
    the_order sales_order, tickets jsonb, the_kind refund_kind, allowed boolean
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
    today date := app.business_date(clock_timestamp());
BEGIN
    PERFORM app.check_pays_here(the_order, tickets);
    FOR one IN
        SELECT k.id, k.terms_id, k.price, t.kind, t.refundable, (b->>'fee')::bigint AS fee,
               k.visit_day + k.valid_days <= today AS over, z.zones, z.unused, z.gross, z.used,
               ARRAY(SELECT value::integer FROM jsonb_array_elements_text(b->'zones')
                      ORDER BY 1) AS told
          FROM jsonb_array_elements(tickets) AS b
          JOIN ticket AS k ON k.id = (b->>'id')::uuid JOIN ticket_terms AS t ON t.id = k.terms_id
          CROSS JOIN LATERAL (
               SELECT array_agg(zone_id ORDER BY zone_id) AS zones,
                      coalesce(array_agg(zone_id ORDER BY zone_id)
                               FILTER (WHERE first_used_at IS NULL), '{}') AS unused,
                      bool_or(first_used_at IS NOT NULL) AS used,
                      sum(value) FILTER (WHERE b->'zones' @> to_jsonb(zone_id))::bigint AS gross
                 FROM entitlement WHERE ticket_id = k.id) AS z
    LOOP
        IF allowed OR the_kind = 'void' THEN
            IF (one.told = one.zones AND one.fee = 0 AND (allowed OR NOT one.used)) IS NOT TRUE THEN
                PERFORM app.refuse('SM050', 'not taken back so', jsonb_build_object(
                    'ticket', one.id, 'why', 'used'));
            END IF;
            CONTINUE;
        END IF;
        IF one.refundable IS NOT TRUE OR one.over OR one.unused = '{}'
           OR one.used AND one.kind <> 'package' THEN
            PERFORM app.refuse('SM050', 'not taken back', jsonb_build_object(
                'ticket', one.id, 'why', CASE WHEN one.refundable IS NOT TRUE THEN 'not_refundable'
                                              WHEN one.used THEN 'used' ELSE 'expired' END));
        ELSIF (one.told = one.unused) IS NOT TRUE THEN
            PERFORM app.refuse('SM050', 'used meanwhile', jsonb_build_object(
                'ticket', one.id, 'why', 'used'));
        ELSIF app.refund_fee_holds(one.terms_id, 'refund', app.visit_starts(one.id), one.gross,
                                   one.fee) IS NOT TRUE THEN
            PERFORM app.refuse('SM051', 'the fee has changed');
        END IF;
    END LOOP;
END $$;
