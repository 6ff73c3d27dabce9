-- Undoes points of an order after a refund: as app.put_back takes it. By hand it is a change of
-- what a member owns; a cashier's refund calls app.put_back itself.
CREATE OR REPLACE FUNCTION app.reverse_points(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
BEGIN
    PERFORM app.check_id((document->>'refund')::uuid);
    IF app.put_back(document, here, who) THEN
        PERFORM app.audit_append(here, who, 'reverse_points', (document->>'refund')::uuid,
                                 document - 'refund');
    END IF;
    RETURN '{}';
END $$;
