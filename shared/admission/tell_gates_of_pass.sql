-- Triggers of cards and faces: gates read anew the tickets of a pass whose card came or ended, and
-- of a holder whose face came or went.
CREATE OR REPLACE FUNCTION app.tell_gates_of_pass() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    INSERT INTO ticket_news (ticket_id) SELECT id FROM app.tickets_of_pass(NEW.pass_id)
        ON CONFLICT DO NOTHING;
    PERFORM pg_notify('gates', '');
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION app.tell_gates_of_face() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    INSERT INTO ticket_news (ticket_id)
    SELECT ticket_id FROM ticket_visitor WHERE person_id = coalesce(NEW.person_id, OLD.person_id)
        ON CONFLICT DO NOTHING;
    PERFORM pg_notify('gates', '');
    RETURN NULL;
END $$;
