-- Answers an order of a channel elsewhere, which the server has authenticated: {"id", "account",
-- "message" (digest, hex), "channel_no", "content" (digest, hex), "answer", "day", "persons",
-- "facts"}. The first answer to a number is every later one's: gives it. One that is sold out stands
-- on the list of the staff; asked once more it is counted there, but not when the very same message
-- comes again, which does nothing. A number that comes with another content is refused.
CREATE OR REPLACE FUNCTION app.answer_order(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    the_id uuid := document->>'id';
    instant timestamptz := clock_timestamp();
    asker partner_account;
    first partner_order;
    new_message boolean;
    new_order boolean;
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO asker FROM partner_account WHERE id = (document->>'account')::uuid AND active;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM252', 'no account of a partner');
    END IF;
    DELETE FROM partner_message WHERE at < instant - interval '1 day';
    INSERT INTO partner_message (account_id, digest, at)
    VALUES (asker.id, decode(document->>'message', 'hex'), instant) ON CONFLICT DO NOTHING;
    new_message := FOUND;
    INSERT INTO partner_order (account_id, channel_no, content, answer, at)
    VALUES (asker.id, document->>'channel_no', decode(document->>'content', 'hex'),
            document->>'answer', instant) ON CONFLICT DO NOTHING;
    new_order := FOUND;
    SELECT * INTO STRICT first FROM partner_order
     WHERE (account_id, channel_no) = (asker.id, document->>'channel_no');
    IF first.content <> decode(document->>'content', 'hex') THEN
        PERFORM app.refuse('SM253', 'another order under this number');
    END IF;
    IF new_message AND first.answer = 'SOLD_OUT' THEN
        INSERT INTO refused_order AS r
               (id, channel_id, account_id, channel_no, visit_day, persons, facts, at)
        VALUES (the_id, asker.channel_id, asker.id, first.channel_no, (document->>'day')::date,
                (document->>'persons')::integer, document->'facts', instant)
            ON CONFLICT (channel_id, account_id, channel_no) DO UPDATE SET asked = r.asked + 1;
    END IF;
    IF new_order THEN
        PERFORM app.audit_append(here, NULL, 'answer_order', the_id, document);
    END IF;
    RETURN to_jsonb(first.answer);
EXCEPTION WHEN integrity_constraint_violation OR data_exception THEN
    PERFORM app.refuse_row('partner_order', '');
    RETURN NULL;
END $$;
