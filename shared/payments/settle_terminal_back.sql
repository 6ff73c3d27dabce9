-- Writes what a card terminal of this station said of money that goes back, or what somebody read on its
-- slip: {"id", "state", "reference", "reason", "terminal", "by_hand"}. SUCCEEDED is paid by the shift
-- that is open here; WAITING says for certain that nothing moved, so that it may be asked again, or
-- done by hand; ASKING is not known. An answer that comes late changes nothing. A simulated terminal
-- settles nothing where the site is live.
CREATE OR REPLACE FUNCTION app.settle_terminal_back(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    told text := document->>'state';
    the_shift uuid;
    b payback;
BEGIN
    PERFORM 1 FROM sales_order
      WHERE id = (SELECT order_id FROM payback WHERE id = the_id) FOR UPDATE;
    SELECT * INTO b FROM payback
     WHERE id = the_id AND station_id = here AND tender = 'card' FOR UPDATE;
    IF b.id IS NULL OR (told IN ('SUCCEEDED', 'WAITING', 'ASKING')) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'no such payback of a terminal');
    ELSIF document->>'terminal' = '99999999'
          AND (SELECT mode FROM site) IS NOT DISTINCT FROM 'live' THEN
        PERFORM app.refuse('SM073', 'a simulated payment in live operation');
    ELSIF b.state NOT IN ('SENT', 'ASKING') THEN
        RETURN app.payback_answer(the_id);
    END IF;
    IF told = 'SUCCEEDED' THEN
        SELECT id INTO the_shift FROM shift WHERE station_id = here AND state = 'OPEN' FOR SHARE;
        PERFORM app.end_payback(the_id, the_shift, here, who, document);
    ELSE
        UPDATE payback
           SET state = told::payback_state, asked = least(asked + 1, 32000),
               reason = document->>'reason', next_at = CASE told WHEN 'ASKING' THEN next_at END
         WHERE id = the_id;
    END IF;
    IF (document->>'by_hand')::boolean THEN
        PERFORM app.audit_append(here, who, 'settle_by_hand', the_id, jsonb_build_object(
            'state', told, 'reference', document->'reference'));
    END IF;
    RETURN app.payback_answer(the_id);
END $$;
