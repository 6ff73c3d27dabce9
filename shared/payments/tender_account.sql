-- The account that a tender is debited to: the drawer, money in transit, what is owed to us, what
-- was paid to us before, what a promotion costs.
CREATE OR REPLACE FUNCTION app.tender_account(the_tender tender) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN CASE the_tender::text
        WHEN 'cash' THEN '1001'
        WHEN 'account' THEN '1122'
        WHEN 'prepaid' THEN '2205'
        WHEN 'voucher' THEN '6601'
        WHEN 'points' THEN '6601'
        WHEN 'takeover' THEN '3901'
        ELSE '1012' END;
END $$;
