-- Whether a fee is what the terms of a ticket ask for giving so much of it back: the step for the
-- time that is left, or the one of ten minutes ago, by which the visitor may have been told. Terms
-- without a step cost nothing; too late for any step is never.
CREATE OR REPLACE FUNCTION app.refund_fee_holds(
    the_terms integer, the_action text, visit_starts timestamptz, gross bigint, fee bigint
) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
    instant timestamptz;
    step fee_step;
BEGIN
    IF NOT EXISTS (SELECT FROM fee_step WHERE terms_id = the_terms AND action = the_action) THEN
        RETURN fee = 0;
    END IF;
    FOREACH instant IN ARRAY ARRAY[clock_timestamp(), clock_timestamp() - interval '10 minutes']
    LOOP
        SELECT * INTO step FROM fee_step
         WHERE terms_id = the_terms AND action = the_action
           AND hours_before <= extract(epoch FROM visit_starts - instant) / 3600
         ORDER BY hours_before DESC LIMIT 1;
        IF FOUND AND fee = least(round(gross * step.rate / 10000.0)::bigint + step.amount, gross)
        THEN
            RETURN true;
        END IF;
    END LOOP;
    RETURN false;
END $$;
