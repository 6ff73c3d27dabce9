-- Records a refund whole or not at all: {"id", "order", "kind": "refund" | "void", "reason",
-- "tickets": [{"id", "fee", "zones": [id]}], "tenders": [{"tender", "amount"}], "points"?, "grant"?,
-- "by_rule"?}.
-- Python decided it (see refund.py); this verb guards:
--   * the station is the login's, the staff the token's, the shift of the till is open;
--   * every ticket is ISSUED, of this order and given back once; without a supervisor's grant it is
--     refundable where it was sold, still valid, just its unused zones come back, and the fee is
--     what its terms ask for; with one all of it comes back, unless it was signed "by_rule";
--   * a void is of the last sale of the shift that is open, whole, unused and free of fee;
--   * above the limit of the site somebody else has approved just this, or signs at the window;
--   * money goes back by the tenders that paid, and never more than they paid; what nobody knows
--     to have come only with a supervisor's grant;
--   * no ticket opens anything from this moment, also not for a lane that is just claiming a use.
-- A repeated id gives the first answer and changes nothing. Locks in the order of the house.
CREATE OR REPLACE FUNCTION app.record_refund(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_kind refund_kind := document->>'kind';
    the_order sales_order;
    the_shift uuid;
    approver integer;
    signed integer;
    worth record;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO the_order FROM sales_order WHERE id = (document->>'order')::uuid FOR UPDATE;
    IF NOT FOUND OR the_kind NOT IN ('refund', 'void') THEN
        PERFORM app.refuse('SM008', 'no such order');
    ELSIF EXISTS (SELECT FROM refund WHERE id = the_id AND order_id = the_order.id
                                       AND station_id = here) THEN
        RETURN app.refund_answer(the_id);
    END IF;
    PERFORM app.lock_tickets_back(the_order.id, document->'tickets');
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    PERFORM app.lock_sources_back(the_order.id);
    worth := app.worth_of_back(document->'tickets');
    IF document->>'grant' IS NOT NULL THEN
        approver := app.consume_grant((document->>'grant')::uuid, here, who, 'refund',
                                      the_order.id, worth.amount::integer);
    END IF;
    IF the_kind = 'refund' AND approver IS NULL THEN
        signed := app.take_approval(the_order.id, document->'tickets', worth.amount);
    END IF;
    IF the_kind = 'void' THEN
        PERFORM app.check_void(the_order, the_shift, document);
    END IF;
    PERFORM app.check_tickets_back(the_order, document->'tickets', the_kind,
                                   approver IS NOT NULL
                                   AND (document->>'by_rule')::boolean IS NOT TRUE);
    PERFORM app.check_money_came(the_order.id, document->'tenders', approver IS NOT NULL);

    PERFORM app.book_refund(document, the_kind, the_order, the_shift, here, who,
                            coalesce(approver, signed));
    PERFORM app.free_sold_places(the_id, the_order.channel_id);
    RETURN app.refund_answer(the_id);
END $$;
