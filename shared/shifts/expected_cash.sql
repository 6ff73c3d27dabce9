-- What must lie in the drawer of a shift (tie T5): float + cash in − cash back + pay-in − pay-out −
-- drops + top-ups of accounts − what was paid out of them.
CREATE OR REPLACE FUNCTION app.expected_cash(the_shift uuid) RETURNS bigint
LANGUAGE sql STABLE AS $$
    SELECT (SELECT float_amount FROM shift WHERE id = the_shift)
         + coalesce((SELECT paid - refunded FROM app.shift_tenders(the_shift)
                      WHERE tender = 'cash'), 0)
         + coalesce((SELECT sum(CASE kind WHEN 'PAY_IN' THEN amount ELSE -amount END)
                       FROM drawer_opening WHERE shift_id = the_shift), 0)::bigint
         + coalesce((SELECT sum(amount) FROM account_entry
                      WHERE shift_id = the_shift AND tender = 'cash'), 0)::bigint
$$;
