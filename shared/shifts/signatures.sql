-- Who stands on a slip: the cashier and, where there is one, the person who signed for it.
CREATE OR REPLACE FUNCTION app.signatures(cashier integer, approver integer) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('cashier', (SELECT number FROM staff WHERE id = cashier),
                              'approver', (SELECT number FROM staff WHERE id = approver))
$$;
