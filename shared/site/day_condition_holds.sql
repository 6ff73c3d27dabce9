-- Judges the two conditions on the kind of a day: a mask of weekdays, and `any`, `only` or `never`
-- on public holidays. The same as condition_holds in calendar_days.py.
CREATE OR REPLACE FUNCTION app.day_condition_holds(
    weekdays integer, holidays app.holiday_condition, the_day date
) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN weekdays & app.weekday_bit(the_day) > 0
       AND (holidays = 'any'
            OR (holidays = 'only') = EXISTS (SELECT FROM app.holiday AS h
                                              WHERE h.day = the_day AND h.kind = 'holiday'));
END $$;
