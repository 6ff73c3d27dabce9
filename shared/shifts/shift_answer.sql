-- What a verb tells of a shift.
CREATE OR REPLACE FUNCTION app.shift_answer(s shift) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('id', s.id, 'number', s.number, 'opened_at', s.opened_at,
                              'float', s.float_amount, 'business_date', s.business_date,
                              'staff', s.staff_id, 'state', s.state)
$$;
