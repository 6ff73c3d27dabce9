-- Ends a membership: {"member", "reason", "erase"}. Points that are left expire with it; "erase"
-- takes the person's data away too, and those of persons merged into it.
CREATE OR REPLACE FUNCTION app.close_member(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    own member := app.lock_member((document->>'member')::uuid);
    why text := trim(document->>'reason');
    balance bigint := app.member_balance(own.id);
BEGIN
    IF coalesce(why, '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    END IF;
    IF balance > 0 THEN
        INSERT INTO point_entry (id, member_id, kind, points, business_date, at, reason,
                                 station_id, staff_id)
        VALUES (app.derive_id(own.id, 'closed'), own.id, 'expire', -balance,
                app.business_date(clock_timestamp()), clock_timestamp(), why, here, who);
    END IF;
    UPDATE member SET state = 'CLOSED' WHERE id = own.id;
    DELETE FROM family_link
     WHERE from_id IN (SELECT id FROM member WHERE root_id = own.id)
        OR to_id IN (SELECT id FROM member WHERE root_id = own.id);
    IF (document->>'erase')::boolean THEN
        PERFORM app.erase_data(person_id, here, who, why) FROM member WHERE root_id = own.id;
    END IF;
    PERFORM app.audit_append(here, who, 'close_member', own.id,
                             jsonb_build_object('reason', why, 'points', balance));
    RETURN '{}';
END $$;
