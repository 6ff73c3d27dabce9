-- Trigger of charge: goes its one way, and what is asked of whom for what stays as it was said. No
-- simulated payment company settles anything where the site is live.
CREATE OR REPLACE FUNCTION app.charge_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.gateway = 'simulated' AND (SELECT mode FROM app.site) IS NOT DISTINCT FROM 'live' THEN
        PERFORM app.refuse('SM073', 'a simulated payment in live operation');
    END IF;
    IF TG_OP = 'INSERT' AND NEW.state = 'CREATED' AND NEW.gateway IS NULL
       OR TG_OP = 'UPDATE'
          AND (NEW.id, NEW.order_id, NEW.station_id, NEW.staff_id, NEW.shift_id, NEW.tender,
               NEW.amount, NEW.created_at, NEW.charge_before)
            = (OLD.id, OLD.order_id, OLD.station_id, OLD.staff_id, OLD.shift_id, OLD.tender,
               OLD.amount, OLD.created_at, OLD.charge_before)
          AND (NEW.gateway IS NOT DISTINCT FROM OLD.gateway OR OLD.state = 'CREATED')
          AND NEW.slip_before IS NOT DISTINCT FROM OLD.slip_before
          AND (NEW.state = OLD.state
               OR (OLD.state, NEW.state) IN (
                   ('CREATED', 'SENT'), ('CREATED', 'CANCELLED'),
                   ('SENT', 'ASKING'), ('SENT', 'SUCCEEDED'), ('SENT', 'FAILED'),
                   ('SENT', 'REVERSING'),
                   ('ASKING', 'SUCCEEDED'), ('ASKING', 'FAILED'), ('ASKING', 'REVERSING'),
                   ('SUCCEEDED', 'REVERSING'), ('REVERSING', 'REVERSED')))
          AND NOT (OLD.state = 'SUCCEEDED' AND NEW.state = 'REVERSING'
                   AND EXISTS (SELECT FROM app.payment AS p WHERE p.id = NEW.id)) THEN
        RETURN NEW;
    END IF;
    PERFORM app.refuse('SM072', 'the charge stands as it is', jsonb_build_object(
        'charge', NEW.id, 'state', CASE TG_OP WHEN 'INSERT' THEN NEW.state ELSE OLD.state END));
END $$;
