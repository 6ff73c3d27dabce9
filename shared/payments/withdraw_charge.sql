-- Takes a charge back as far as it can be: one that was not sent is cancelled and can never be
-- charged, one that was sent or has succeeded is reversed: by the server, or by the window whose
-- terminal has the money. A part of verbs that have locked its order.
CREATE OR REPLACE FUNCTION app.withdraw_charge(the_charge uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    instant timestamptz := clock_timestamp();
BEGIN
    UPDATE charge
       SET state = CASE state WHEN 'CREATED' THEN 'CANCELLED'
                              WHEN 'SUCCEEDED' THEN 'REVERSING'
                              ELSE state END,
           cancel_requested = true, auth_code = NULL,
           next_at = CASE WHEN state <> 'CREATED' THEN instant END,
           settled_at = CASE WHEN state = 'CREATED' THEN instant END
     WHERE id = the_charge AND state IN ('CREATED', 'SENT', 'ASKING', 'SUCCEEDED');
    IF FOUND AND NOT EXISTS (SELECT FROM charge WHERE id = the_charge
                              AND (state = 'CANCELLED' OR tender = 'card')) THEN
        PERFORM app.wake_server('charge', the_charge);
    END IF;
END $$;
