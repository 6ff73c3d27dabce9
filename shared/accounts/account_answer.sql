-- What the verbs say of an entry: its number is that of the member or distributor and its line.
CREATE OR REPLACE FUNCTION app.account_answer(the_entry uuid) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT jsonb_build_object(
                       'number', coalesce(m.number, d.code) || '-' || e.line,
                       'balance', e.balance, 'business_date', e.business_date, 'at', e.at)
              FROM account_entry AS e JOIN customer_account AS a ON a.id = e.account_id
              LEFT JOIN member AS m ON m.id = a.member_id
              LEFT JOIN distributor AS d ON d.id = a.distributor_id
             WHERE e.id = the_entry);
END $$;
