-- What a membership spent and on how many days it came in the 12 months up to and with a day.
CREATE OR REPLACE FUNCTION app.member_year(the_root uuid, today date, OUT spend bigint,
                                           OUT visits bigint)
LANGUAGE sql STABLE AS $$
    WITH own AS (SELECT id FROM member WHERE root_id = the_root)
    SELECT (SELECT coalesce(sum(amount), 0) FROM point_entry
             WHERE member_id IN (SELECT id FROM own)
               AND business_date > today - interval '1 year' AND business_date <= today),
           (SELECT count(DISTINCT day) FROM member_visit WHERE member_id IN (SELECT id FROM own)
               AND day > today - interval '1 year' AND day <= today)
$$;
