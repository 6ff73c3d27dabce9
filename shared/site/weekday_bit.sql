-- The bit of a day in a mask of weekdays, Monday 1 to Sunday 64. A weekend day that is worked
-- counts as a Wednesday. The same as weekday_bit in calendar_days.py; inlined by the planner.
CREATE OR REPLACE FUNCTION app.weekday_bit(the_day date) RETURNS integer
LANGUAGE sql STABLE AS $$
    SELECT 1 << CASE WHEN extract(isodow FROM the_day) >= 6
                      AND EXISTS (SELECT FROM app.holiday AS h
                                   WHERE h.day = the_day AND h.kind = 'working_day')
                     THEN 2 ELSE extract(isodow FROM the_day)::integer - 1 END
$$;
