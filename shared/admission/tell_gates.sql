-- Trigger of tickets, entitlements and tickets sold off line: gates know by heart what may enter
-- today, and read anew what is not so any more. The payload means "look again", never a fact.
CREATE OR REPLACE FUNCTION app.tell_gates() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    INSERT INTO ticket_news (ticket_id) VALUES ((to_jsonb(NEW)->>TG_ARGV[0])::uuid)
        ON CONFLICT DO NOTHING;
    PERFORM pg_notify('gates', '');
    RETURN NULL;
END $$;
