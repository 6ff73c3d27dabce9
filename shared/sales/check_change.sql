-- Refuses (SM050, SM051) to change tickets that are used or over, that were changed as often as their
-- terms allow, or at another fee than they ask for. What a supervisor `allowed` is unused, and without
-- a fee. The tickets are locked.
CREATE OR REPLACE FUNCTION app.check_change(
    the_order sales_order, tickets jsonb, allowed boolean
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    one record;
    today date := app.business_date(clock_timestamp());
BEGIN
    PERFORM app.check_pays_here(the_order, tickets);
    FOR one IN
        SELECT k.id, k.terms_id, k.price, t.changes, (b->>'fee')::bigint AS fee,
               k.visit_day + k.valid_days <= today AS over, z.used,
               z.zones = ARRAY(SELECT value::integer
                                 FROM jsonb_array_elements_text(b->'zones') ORDER BY 1) AS whole
          FROM jsonb_array_elements(tickets) AS b
          JOIN ticket AS k ON k.id = (b->>'id')::uuid JOIN ticket_terms AS t ON t.id = k.terms_id
          CROSS JOIN LATERAL (SELECT array_agg(zone_id ORDER BY zone_id) AS zones,
                                     bool_or(first_used_at IS NOT NULL) AS used
                                FROM entitlement WHERE ticket_id = k.id) AS z
    LOOP
        IF allowed THEN
            IF (one.whole AND NOT one.used AND one.fee = 0) IS NOT TRUE THEN
                PERFORM app.refuse('SM050', 'not changed', jsonb_build_object(
                    'ticket', one.id, 'why', 'used'));
            END IF;
            CONTINUE;
        END IF;
        IF (one.whole AND NOT one.used AND NOT one.over
            AND app.changes_of(one.id) < one.changes) IS NOT TRUE THEN
            PERFORM app.refuse('SM050', 'not changed', jsonb_build_object(
                'ticket', one.id, 'why', CASE WHEN one.used THEN 'used' WHEN one.over THEN 'expired'
                                              ELSE 'no_changes_left' END));
        ELSIF app.refund_fee_holds(one.terms_id, 'change', app.visit_starts(one.id), one.price,
                                   one.fee) IS NOT TRUE THEN
            PERFORM app.refuse('SM051', 'the fee has changed');
        END IF;
    END LOOP;
END $$;
