-- Notes that a card terminal of this station is about to give money back that waits for its card, before
-- it is asked: {"id", "before", "gateway"}. "before" marks the last slip that the terminal had printed:
-- by it the answer is found again if it is never heard. One of a station is on its way at a time,
-- payments among them: a terminal tells of its last slip only.
CREATE OR REPLACE FUNCTION app.ask_terminal_back(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    the_id uuid := document->>'id';
    b payback;
BEGIN
    PERFORM 1 FROM sales_order
      WHERE id = (SELECT order_id FROM payback WHERE id = the_id) FOR UPDATE;
    SELECT * INTO b FROM payback WHERE id = the_id FOR UPDATE;
    IF (b.state = 'WAITING' AND b.tender = 'card') IS NOT TRUE THEN
        PERFORM app.refuse('SM110', 'the payback stands as it is');
    ELSIF (length(document->>'before') <= 40
           AND document->>'gateway' IN ('terminal', 'simulated')) IS NOT TRUE THEN
        PERFORM app.refuse('SM008', 'the payback does not add up');
    END IF;
    PERFORM 1 FROM shift WHERE station_id = here AND staff_id = who AND state = 'OPEN' FOR SHARE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF EXISTS (SELECT FROM charge WHERE station_id = here AND tender = 'card'
                   AND state IN ('CREATED', 'SENT', 'ASKING', 'REVERSING'))
       OR EXISTS (SELECT FROM payback WHERE station_id = here AND tender = 'card'
                   AND state IN ('SENT', 'ASKING')) THEN
        PERFORM app.refuse('SM140', 'the terminal has not said yet what became of another payment');
    END IF;
    UPDATE payback SET state = 'SENT', station_id = here, slip_before = document->>'before',
                       gateway = document->>'gateway', reason = NULL, next_at = 'infinity'
     WHERE id = the_id;
    PERFORM app.audit_append(here, who, 'ask_terminal_back', the_id, jsonb_build_object(
        'order', b.order_id, 'amount', b.amount));
    RETURN app.payback_answer(the_id);
END $$;
