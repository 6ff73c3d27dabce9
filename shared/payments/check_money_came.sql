-- Refuses (SM270) to pay back what came by the site's printed code while nobody knows that it came,
-- unless a second person has `signed` for it. What only moves to another order leaves the house not.
CREATE OR REPLACE FUNCTION app.check_money_came(the_order uuid, tenders jsonb, signed boolean)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    doubt text;
BEGIN
    IF signed OR NOT jsonb_path_exists(
           tenders, '$[*] ? (@.tender == "static_code" && !(@.moved == true))') THEN
        RETURN;
    END IF;
    -- A bill that is being taken in is waited for.
    PERFORM 1 FROM payment WHERE order_id = the_order AND tender = 'static_code' AND amount > 0
      ORDER BY id FOR SHARE;
    doubt := app.doubtful_money(the_order);
    IF doubt IS NOT NULL THEN
        PERFORM app.refuse('SM270', 'nobody knows that the money came',
                           jsonb_build_object('state', doubt));
    END IF;
END $$;
