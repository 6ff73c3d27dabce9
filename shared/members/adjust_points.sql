-- Puts points right by hand: {"id", "member", "points", "until", "reason"}; takes no more than
-- there are. Gives {"balance"}.
CREATE OR REPLACE FUNCTION app.adjust_points(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'member_edit');
    the_id uuid := document->>'id';
    own member := app.lock_member((document->>'member')::uuid);
    the_points integer := document->>'points';
    balance bigint := app.member_balance(own.id);
BEGIN
    PERFORM app.check_id(the_id);
    IF coalesce(trim(document->>'reason'), '') = '' THEN
        PERFORM app.refuse('SM031', 'no reason');
    ELSIF EXISTS (SELECT FROM point_entry WHERE id = the_id) THEN
        RETURN jsonb_build_object('balance', balance);
    ELSIF the_points < 0 AND balance + the_points < 0 THEN
        PERFORM app.refuse('SM023', 'points short',
                           jsonb_build_object('balance', balance, 'wanted', -the_points));
    END IF;
    IF (document->>'until')::date < app.business_date(clock_timestamp()) THEN
        PERFORM app.refuse('SM038', 'expired already', '{"what": "until"}');
    END IF;
    PERFORM app.put_entry(the_id, own.id, 'adjust', the_points, 0, (document->>'until')::date,
                          NULL, NULL, trim(document->>'reason'), here, who);
    PERFORM app.audit_append(here, who, 'adjust_points', own.id,
                             document - 'member' - 'id');
    RETURN jsonb_build_object('balance', balance + the_points);
END $$;
