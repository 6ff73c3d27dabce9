-- What each tender brought and gave back in a shift; what is still to be checked against a bill, or
-- was found missing there, was taken as money as well. What a till hands out counts where it is handed out, what is sent back where it was
-- given back. An index by shift would cost every sale: the days of a shift are found by the one
-- there is.
CREATE OR REPLACE FUNCTION app.shift_tenders(the_shift uuid)
RETURNS TABLE (tender tender, payments bigint, paid bigint, refunds bigint, refunded bigint)
LANGUAGE sql STABLE AS $$
    SELECT p.tender, count(*) FILTER (WHERE p.amount >= 0),
           coalesce(sum(p.amount) FILTER (WHERE p.amount >= 0), 0)::bigint,
           count(*) FILTER (WHERE p.amount < 0),
           coalesce(-sum(p.amount) FILTER (WHERE p.amount < 0), 0)::bigint
      FROM (SELECT p.tender, p.amount FROM payment AS p
             WHERE p.shift_id = the_shift
               AND p.business_date >= (SELECT s.business_date FROM shift AS s
                                        WHERE s.id = the_shift)
             UNION ALL
            SELECT b.tender, -b.amount FROM refund AS r JOIN payback AS b ON b.refund_id = r.id
              LEFT JOIN payment AS gone ON gone.id = b.id
             WHERE r.shift_id = the_shift AND gone.shift_id IS NULL) AS p
     GROUP BY p.tender
$$;
