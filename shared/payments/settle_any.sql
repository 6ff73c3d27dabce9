-- Writes what became of a charge: {"id", "state", "reference", "reason", "after"}. ASKING is an
-- answer that is not known, to be asked for again `after` so many seconds. Money that was meanwhile
-- asked back is reversed as soon as it is known to have come. An answer that comes late changes
-- nothing that is settled. Says how the charge stands then; whoever waits for it is told to look.
CREATE OR REPLACE FUNCTION app.settle_any(document jsonb) RETURNS jsonb
LANGUAGE plpgsql SET search_path = app, pg_temp AS $$
DECLARE
    the_id uuid := document->>'id';
    told text := document->>'state';
    instant timestamptz;
    asked charge;
    open_then boolean;
BEGIN
    SELECT * INTO asked FROM charge WHERE id = the_id;
    PERFORM 1 FROM place_hold WHERE id = asked.order_id FOR UPDATE;
    SELECT * INTO asked FROM charge WHERE id = the_id FOR UPDATE;
    instant := clock_timestamp();
    IF (asked.state IN ('SENT', 'ASKING', 'REVERSING')) IS NOT TRUE
       OR asked.state = 'REVERSING' AND told NOT IN ('REVERSED', 'REVERSING')
       OR asked.state <> 'REVERSING' AND told = 'REVERSED' THEN
        RETURN app.charge_answer(the_id);
    END IF;
    IF told = 'SUCCEEDED' AND asked.cancel_requested THEN
        told := 'REVERSING';
    END IF;
    open_then := told IN ('ASKING', 'REVERSING');
    UPDATE charge
       SET state = told::charge_state, asked = least(asked.asked + 1, 32000),
           reference = coalesce(document->>'reference', asked.reference),
           reason = coalesce(document->>'reason', asked.reason),
           next_at = CASE WHEN open_then THEN
               instant + coalesce((document->>'after')::numeric, 0) * interval '1 second' END,
           settled_at = CASE WHEN NOT open_then THEN instant END
     WHERE id = the_id;
    IF told = 'SUCCEEDED' THEN
        -- the window has ten minutes to record the sale; then the money goes back
        PERFORM app.extend_hold(asked.order_id, instant + interval '10 minutes');
    ELSIF NOT open_then THEN
        PERFORM app.extend_hold(asked.order_id, greatest(h.held_until, instant))
           FROM held_order AS h WHERE h.id = asked.order_id;
    END IF;
    IF told = 'REVERSING' AND asked.state <> 'REVERSING' AND asked.tender <> 'card' THEN
        PERFORM app.wake_server('charge', the_id);
    END IF;
    PERFORM pg_notify('charge', the_id::text);
    RETURN app.charge_answer(the_id);
END $$;
