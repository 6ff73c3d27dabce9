-- Records the sale of an order that this station holds, once it is paid to the fen: {"id",
-- "tenders", "earned"?}. Its places become those of the sale, its charges that have succeeded become payments,
-- and so do the tenders that are said here: {"tender", "amount", "received", "reference", "source"},
-- of cash, of a card at the terminal, of the site's printed code, which is still to be checked, or of
-- what take_tender takes. What is paid with points earns none: "earned" is then what a member earns by
-- the rest. Order, tickets, payments, ledger and audit are written together or not at all. A repeated
-- id gives the first answer.
CREATE OR REPLACE FUNCTION app.complete_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    held held_order;
    answer jsonb;
    by_points bigint := (SELECT coalesce(sum((t->>'amount')::bigint), 0)
                           FROM jsonb_array_elements(document->'tenders') AS t
                          WHERE t->>'tender' = 'points');
    earns boolean := by_points > 0 AND jsonb_typeof(document->'earned') = 'object';
    buyer jsonb;
BEGIN
    IF EXISTS (SELECT FROM sales_order WHERE id = the_order AND station_id = here) THEN
        RETURN app.sale_answer(the_order);
    END IF;
    held := app.lock_held(the_order, here);
    IF EXISTS (SELECT FROM charge WHERE order_id = the_order
                AND state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING')) THEN
        PERFORM app.refuse('SM071', 'a charge of the order is open');
    ELSIF NOT app.confirm_hold(the_order) THEN
        PERFORM app.refuse('SM070', 'the order is not held here');
    END IF;
    PERFORM app.lock_sources(document->'tenders');
    IF by_points > 0 AND held.document ? 'points' THEN
        -- It stays the sale of the member, at whose prices it was held; what it earns comes below.
        buyer := jsonb_build_object('member', held.document->'points'->'member');
        held.document := held.document || jsonb_build_object('points', buyer);
    END IF;
    earns := earns AND buyer IS NOT NULL;
    IF earns THEN  -- before the audit head, which the sale takes
        PERFORM app.lock_member((buyer->>'member')::uuid);
    END IF;
    answer := app.record_sale(held.document || '{"settled": true}', token);
    -- Their ids are from when the order was held: gates look for new tickets among newer ones.
    INSERT INTO ticket_news (ticket_id) SELECT id FROM ticket WHERE order_id = the_order
        ON CONFLICT DO NOTHING;
    IF held.document ? 'contract' THEN
        PERFORM app.book_contract(the_order, (held.document->>'contract')::integer);
    END IF;
    PERFORM app.pay_order(held, document->'tenders', here, who,
                          (answer->>'business_date')::date);
    IF earns THEN
        PERFORM app.add_earned(document->'earned' || buyer || jsonb_build_object(
                    'order', the_order, 'amount', held.total - by_points), here, who);
    END IF;
    UPDATE held_order SET document = NULL WHERE id = the_order;
    RETURN answer;
END $$;
