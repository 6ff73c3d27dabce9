-- Notes that a supervisor has dealt with an entry of this window's journal that cannot be read: {"id",
-- "what", "why", "grant"}. What was sold by it is on paper only, and is entered by hand.
CREATE OR REPLACE FUNCTION app.note_unreadable(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'sell');
    approver integer;
BEGIN
    IF coalesce(document->>'why', '') = '' THEN
        PERFORM app.refuse('SM008', 'no reason');
    END IF;
    approver := app.consume_grant((document->>'grant')::uuid, here, who, 'unreadable_entry',
                                  (document->>'id')::uuid, 0);
    PERFORM app.audit_append(here, approver, 'unreadable_entry', (document->>'id')::uuid,
                             jsonb_build_object('what', document->>'what', 'why', document->>'why',
                                                'at_the_window', who));
    RETURN '{}';
END $$;
