-- Trigger of payback: goes its one way, and what it owes to whom stays as it was said. No simulated
-- payment company sends anything back where the site is live. What a card terminal refused waits again.
CREATE OR REPLACE FUNCTION app.payback_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.gateway = 'simulated' AND (SELECT mode FROM app.site) IS NOT DISTINCT FROM 'live' THEN
        PERFORM app.refuse('SM073', 'a simulated payment in live operation');
    END IF;
    IF TG_OP = 'INSERT'
       OR (NEW.id, NEW.refund_id, NEW.order_id, NEW.tender, NEW.amount, NEW.created_at)
        = (OLD.id, OLD.refund_id, OLD.order_id, OLD.tender, OLD.amount, OLD.created_at)
          AND NEW.source_id IS NOT DISTINCT FROM OLD.source_id
          AND (NEW.state = OLD.state AND OLD.state <> 'SUCCEEDED'
               OR (OLD.state, NEW.state) IN (
                   ('CREATED', 'SENT'), ('SENT', 'ASKING'), ('SENT', 'SUCCEEDED'),
                   ('SENT', 'FAILED'), ('ASKING', 'SUCCEEDED'), ('ASKING', 'FAILED'),
                   ('FAILED', 'CREATED'), ('FAILED', 'SUCCEEDED'), ('WAITING', 'SUCCEEDED'))
               OR NEW.tender = 'card' AND (OLD.state, NEW.state) IN (
                   ('WAITING', 'SENT'), ('SENT', 'WAITING'), ('ASKING', 'WAITING'))) THEN
        RETURN NEW;
    END IF;
    PERFORM app.refuse('SM110', 'the payback stands as it is');
END $$;
