-- Trigger of place_hold: who an order was put aside for is forgotten as soon as its places are given
-- back. Whoever takes it up is told before, and that forgets it too.
CREATE OR REPLACE FUNCTION app.forget_aside() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE app.held_order SET aside = NULL WHERE id = NEW.id AND aside IS NOT NULL;
    RETURN NULL;
END $$;
