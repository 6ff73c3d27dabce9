-- Takes locked tickets back: they open nothing any more, and nothing of their value is owed. What
-- was spent of them stays counted. Gives what leaves deferred revenue; the difference to what they
-- are worth is revenue: of parts that were used and are kept, or of uses that are paid back.
CREATE OR REPLACE FUNCTION app.take_tickets_back(
    the_refund uuid, tickets jsonb, the_kind refund_kind
) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    back record;
    worth record;
    owed bigint := 0;
BEGIN
    FOR back IN SELECT (t->>'id')::uuid AS id, t FROM jsonb_array_elements(tickets) AS t
                 ORDER BY 1 LOOP
        worth := app.worth_of_back(jsonb_build_array(back.t));
        INSERT INTO refund_ticket (ticket_id, refund_id, gross, fee, amount)
        VALUES (back.id, the_refund, worth.gross, worth.fee, worth.amount);
        INSERT INTO refund_share (ticket_id, zone_id, amount)
        SELECT back.id, zone_id, value FROM entitlement
         WHERE ticket_id = back.id AND back.t->'zones' @> to_jsonb(zone_id);
        owed := owed + (SELECT coalesce(sum(value - recognised), 0) FROM entitlement
                         WHERE ticket_id = back.id);
        UPDATE entitlement AS e
           SET uses_total = coalesce(e.uses_total - e.uses_left, app.uses_of(e.ticket_id, e.zone_id)),
               uses_left = 0, recognised = value
         WHERE ticket_id = back.id;
        UPDATE ticket SET state = CASE the_kind WHEN 'void' THEN 'VOIDED'
                                                WHEN 'change' THEN 'RESCHEDULED'
                                                WHEN 'exchange' THEN 'EXCHANGED'
                                                WHEN 'upgrade' THEN 'EXCHANGED'
                                                ELSE 'REFUNDED' END::ticket_state
         WHERE id = back.id;
    END LOOP;
    RETURN owed;
END $$;
