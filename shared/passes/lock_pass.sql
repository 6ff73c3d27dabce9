-- Locks the ticket of a pass that somebody works on and gives it; refuses (SM120) what is no ticket
-- of a pass, and (SM121) one that is given back, blocked, paused or over, unless it may be.
CREATE OR REPLACE FUNCTION app.lock_pass(the_ticket uuid, may_be text[]) RETURNS ticket
LANGUAGE plpgsql AS $$
DECLARE
    locked ticket;
    why text;
BEGIN
    SELECT k.* INTO locked FROM ticket AS k JOIN ticket_terms AS t ON t.id = k.terms_id
     WHERE k.id = the_ticket AND t.kind = 'annual_pass' FOR UPDATE OF k;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM120', 'not an annual pass');
    END IF;
    why := CASE WHEN locked.state NOT IN ('ISSUED', 'ON_HOLD') THEN 'ended'
                WHEN locked.blocked THEN 'blocked'
                WHEN locked.state = 'ON_HOLD' THEN 'on_hold'
                WHEN app.pass_ends(locked) <= app.business_date(clock_timestamp()) THEN 'over' END;
    IF why IS NOT NULL AND (why = ANY (may_be)) IS NOT TRUE THEN
        PERFORM app.refuse('SM121', 'the pass is not as it must be',
                           jsonb_build_object('why', why));
    END IF;
    RETURN locked;
END $$;
