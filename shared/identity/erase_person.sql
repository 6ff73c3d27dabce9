-- Erases a visitor's data at their wish: {"person", "reason"}. A member is erased by ending the
-- membership, or afterwards. Twice is the same as once.
CREATE OR REPLACE FUNCTION app.erase_person(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_person uuid := document->>'person';
BEGIN
    IF coalesce(length(trim(document->>'reason')), 0) = 0 THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    IF EXISTS (SELECT FROM member AS m JOIN member AS r ON r.id = m.root_id
                WHERE m.person_id = the_person AND r.state <> 'CLOSED') THEN
        PERFORM app.refuse('SM032', 'still a member');
    END IF;
    PERFORM app.erase_data(the_person, here, who, document->>'reason');
    RETURN '{}';
END $$;
