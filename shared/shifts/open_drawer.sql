-- The drawer is opened without a sale: {"id", "kind", "reason", "note", "amount", "grant"}. A drop
-- goes to the safe (1002); cash for change comes from there; other cash is sundry income (6301) or
-- expense (6602). Cash that moves takes the grant of a second person. Done twice it is done once.
CREATE OR REPLACE FUNCTION app.open_drawer(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    here integer := app.this_station();
    who integer := app.staff_of(token, here, 'open_shift');
    the_id uuid := (document->>'id')::uuid;
    the_kind opening_kind := (document->>'kind')::opening_kind;
    the_reason text := document->>'reason';
    amount bigint := coalesce((document->>'amount')::bigint, 0);
    open shift;
    signer integer;
    account text;
    into_drawer bigint;
    most_cash CONSTANT bigint := 1000000000000;  -- fen
BEGIN
    PERFORM app.check_id(the_id);
    SELECT * INTO open FROM shift WHERE station_id = here AND state = 'OPEN' FOR UPDATE;
    IF NOT FOUND THEN
        PERFORM app.refuse('SM007', 'no shift is open');
    ELSIF open.staff_id <> who THEN
        PERFORM app.refuse('SM081', 'the shift is of somebody else',
                           jsonb_build_object('number', open.number));
    END IF;
    IF EXISTS (SELECT FROM drawer_opening WHERE id = the_id AND shift_id = open.id) THEN
        RETURN jsonb_build_object('slip', app.derive_id(the_id, 'slip'));
    END IF;
    IF (the_kind::text IN ('BY_KEY', 'LEFT_OPEN')) IS NOT FALSE THEN
        PERFORM app.refuse('SM008', 'the contact tells of that, and nobody else');
    END IF;
    account := CASE WHEN the_kind = 'DROP' THEN '1002'
                    WHEN the_kind = 'PAY_IN' AND the_reason = 'change' THEN '1002'
                    WHEN the_kind = 'PAY_IN' AND the_reason = 'sundry' THEN '6301'
                    WHEN the_kind = 'PAY_OUT' AND the_reason = 'sundry' THEN '6602' END;
    IF (the_kind = 'NO_SALE') = (account IS NOT NULL) OR coalesce(the_reason, '') = ''
       OR amount > most_cash THEN
        PERFORM app.refuse('SM008', 'no such work at a drawer');
    END IF;
    IF the_kind <> 'NO_SALE' THEN
        signer := app.consume_grant((document->>'grant')::uuid, here, who, lower(the_kind::text),
                                    the_id, amount);
    END IF;
    INSERT INTO drawer_opening (id, shift_id, staff_id, approver_id, kind, reason, note, amount, at)
    VALUES (the_id, open.id, who, signer, the_kind, the_reason, coalesce(document->>'note', ''),
            amount, clock_timestamp());
    IF the_kind <> 'NO_SALE' THEN
        into_drawer := CASE the_kind WHEN 'PAY_IN' THEN amount ELSE -amount END;
        PERFORM app.post_entry(app.derive_id(the_id, 'drawer'), lower(the_kind::text), the_id,
                               app.business_date(clock_timestamp()), here, who,
                               ARRAY['1001', account], ARRAY[into_drawer, -into_drawer]);
    END IF;
    PERFORM app.add_slip(the_id, open, the_kind::text::slip_kind, app.signatures(who, signer)
        || jsonb_build_object('shift', open.number, 'reason', the_reason,
                              'note', coalesce(document->>'note', ''), 'amount', amount,
                              'count', (SELECT count(*) FROM drawer_opening
                                         WHERE shift_id = open.id AND kind = the_kind)));
    PERFORM app.audit_append(here, who, lower(the_kind::text), the_id, jsonb_build_object(
        'shift', open.id, 'reason', the_reason, 'amount', amount, 'signer', signer));
    RETURN jsonb_build_object('slip', app.derive_id(the_id, 'slip'));
END $$;
