-- Changes tickets for others, whole or not at all: {"id", "order", "kind": "change" | "exchange" |
-- "upgrade", "reason", "tickets": [{"id", "fee", "zones"}], "tenders": [{"tender", "amount",
-- "moved"?}], "paid": [{"tender", "amount", "received", "reference"?}], "points"?, "sale": a document
-- of record_sale, "grant"?, "by_rule"?}. A change is for another day or time, an exchange for another type, an upgrade for
-- an annual pass. The new tickets are sold at their price of now and the old ones given back, less
-- the fee of a change; what they were paid with moves to the new ones, and just the difference is
-- paid, or goes back the way it came. The new places are taken before the old ones are freed. It
-- guards:
--   * what record_refund and record_sale guard, of the old tickets and of the new;
--   * every ticket is unused, still valid, and has been changed less often than its terms allow; one
--     that becomes a pass may have been used today; with a supervisor's grant one that is over or
--     was changed too often is changed without a fee, unless it was signed "by_rule";
--   * as many new tickets as old ones; the first takes the place of the first, and so on;
--   * no tender becomes another one, and nobody pays back more alone than the site allows, nor
--     alone what nobody knows to have come.
-- The places of both are locked beforehand in the order of their timeslots: two changes that cross
-- never wait for each other. A repeated id gives the first answer and changes nothing.
CREATE OR REPLACE FUNCTION app.record_change(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    the_kind refund_kind := document->>'kind';
    the_order sales_order;
    the_shift uuid;
    approver integer;
    sold jsonb;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO the_order FROM sales_order WHERE id = (document->>'order')::uuid FOR UPDATE;
    IF NOT FOUND OR (the_kind IN ('change', 'exchange', 'upgrade')) IS NOT TRUE
       OR jsonb_array_length(document->'tickets')
          IS DISTINCT FROM jsonb_array_length(document->'sale'->'tickets') THEN
        PERFORM app.refuse('SM008', 'no such change');
    ELSIF EXISTS (SELECT FROM refund WHERE id = the_id AND order_id = the_order.id
                                       AND station_id = here) THEN
        RETURN app.refund_answer(the_id)
               || jsonb_build_object('sale', app.sale_answer((document->'sale'->>'id')::uuid));
    END IF;
    PERFORM app.lock_tickets_back(the_order.id, document->'tickets');
    SELECT id INTO the_shift FROM shift
     WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    END IF;
    PERFORM app.lock_sources_back(the_order.id);
    IF document->>'grant' IS NOT NULL THEN
        approver := app.consume_grant((document->>'grant')::uuid, here, who, 'change',
                                      the_order.id,
                                      (app.worth_of_back(document->'tickets')).amount);
    END IF;
    IF the_kind = 'upgrade' THEN
        PERFORM app.check_upgrade(the_order, document->'tickets', document->'sale');
        IF jsonb_path_exists(document->'tenders', '$[*] ? (!(@.moved == true))') THEN
            PERFORM app.refuse('SM008', 'an upgrade pays nothing back');
        END IF;
    ELSE
        PERFORM app.check_change(the_order, document->'tickets', approver IS NOT NULL
                                 AND (document->>'by_rule')::boolean IS NOT TRUE);
    END IF;
    PERFORM app.check_moved(document->'tenders', document->'paid', approver IS NOT NULL);
    PERFORM app.check_money_came(the_order.id, document->'tenders', approver IS NOT NULL);
    PERFORM app.book_refund(document, the_kind, the_order, the_shift, here, who, approver);
    PERFORM app.lock_places(ARRAY(
        SELECT timeslot_id FROM refund_ticket AS b JOIN entitlement USING (ticket_id)
         WHERE b.refund_id = the_id AND timeslot_id IS NOT NULL
         UNION
        SELECT slot::integer FROM jsonb_array_elements(document->'sale'->'lines') AS l,
                                  jsonb_array_elements_text(l->'slots') AS slot));
    sold := app.sell_paid(document->'sale', the_order.id, (
                SELECT coalesce(jsonb_agg(b), '[]')
                  FROM jsonb_array_elements(document->'tenders') AS b WHERE (b->'moved')::boolean),
                document->'paid', here, who, token);
    INSERT INTO ticket_change (ticket_id, next_ticket_id)
    SELECT (o.one->>'id')::uuid, (n.one->>'id')::uuid
      FROM jsonb_array_elements(document->'tickets') WITH ORDINALITY AS o (one, at)
      JOIN jsonb_array_elements(document->'sale'->'tickets') WITH ORDINALITY AS n (one, at)
        ON n.at = o.at;
    PERFORM app.free_sold_places(the_id, the_order.channel_id);
    RETURN app.refund_answer(the_id) || jsonb_build_object('sale', sold);
END $$;
