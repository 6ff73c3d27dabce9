-- Whether the days that a ticket is sold with lie within what its terms allow; the exact days are
-- what validity.py says. An open end is ten years away.
CREATE OR REPLACE FUNCTION app.bounds_hold(
    validity app.validity_kind, valid_days integer, valid_hours integer, activate_days integer,
    fixed_days daterange, today date, visit date, first_day date, days integer
) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT days > 0
       AND CASE validity
           WHEN 'VISIT_DAY' THEN first_day = visit AND days = valid_days
           WHEN 'DAYS_FROM_PURCHASE' THEN first_day = today AND days = valid_days
           WHEN 'FIXED_RANGE' THEN first_day >= today
            AND first_day + days <= coalesce(upper(fixed_days), first_day + 3660)
           WHEN 'CALENDAR_YEAR' THEN first_day >= today
            AND first_day + days <= make_date(extract(year FROM visit)::integer + 1, 1, 1)
           ELSE first_day = visit
            AND days <= coalesce(activate_days, 3660)
                        + coalesce(valid_days - 1, (valid_hours + 23) / 24)
           END
$$;
