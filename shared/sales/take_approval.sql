-- Who has approved a refund above the limit of the site; null for one that is not above it. Refuses
-- (SM054) what nobody has approved. An approval is taken once, for just these tickets.
CREATE OR REPLACE FUNCTION app.take_approval(the_order uuid, tickets jsonb, amount bigint)
RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    most bigint := (SELECT refund_limit FROM site);
    approver integer;
BEGIN
    IF amount <= most THEN
        RETURN NULL;
    END IF;
    UPDATE refund_request AS r SET state = 'DONE'
     WHERE r.order_id = the_order AND r.state = 'APPROVED' AND r.amount >= take_approval.amount
       AND r.tickets = ARRAY(SELECT (t->>'id')::uuid FROM jsonb_array_elements(
                                 take_approval.tickets) AS t ORDER BY 1)
    RETURNING decided_by INTO approver;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM054', 'nobody has approved it', jsonb_build_object('limit', most));
    END IF;
    RETURN approver;
END $$;
