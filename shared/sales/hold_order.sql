-- Holds an order that is about to be paid, before any money is asked for: {"id", "total", "wants",
-- "sale"}; see keep_order. "sale" is the document that record_sale will take. Whatever would refuse
-- it then refuses it here: it is recorded in full and taken back, and only its places stay kept.
CREATE OR REPLACE FUNCTION app.hold_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_order uuid := document->>'id';
    sale jsonb := document->'sale';
    until timestamptz;
BEGIN
    IF (sale->>'id' = document->>'id' AND sale->'total' = document->'total') IS NOT TRUE
       OR sale ? 'settled'
       -- a contract is for whoever a cashier knows: a kiosk has no price of its own
       OR sale ? 'contract' AND (SELECT kind FROM station WHERE id = here) = 'kiosk' THEN
        PERFORM app.refuse('SM008', 'the sale does not add up');
    ELSIF EXISTS (SELECT FROM charge WHERE order_id = the_order
                   AND state NOT IN ('CANCELLED', 'FAILED', 'REVERSED')) THEN
        PERFORM app.refuse('SM071', 'a charge of the order is open');
    END IF;
    until := app.keep_order(document, here, who, NULL, sale);
    BEGIN
        PERFORM app.confirm_hold(the_order);
        PERFORM app.record_sale(sale || '{"settled": true}', token);
        PERFORM app.refuse_stopped(the_order, (sale->>'visit_day')::date);
        IF sale ? 'contract' THEN
            PERFORM app.book_contract(the_order, (sale->>'contract')::integer);
        END IF;
        RAISE SQLSTATE 'SM098';
    EXCEPTION WHEN SQLSTATE 'SM098' THEN
        NULL;
    END;
    PERFORM app.audit_append(here, who, 'hold_order', the_order,
                             jsonb_build_object('total', document->'total'));
    RETURN to_jsonb(until);
END $$;
