-- The bit of a day in a mask of weekdays, Monday 1 to Sunday 64. A weekend day that is worked
-- counts as a Wednesday. The same as weekday_bit in calendar_days.py. A statement that judges many
-- conditions of one day asks once for the day.
CREATE OR REPLACE FUNCTION app.weekday_bit(the_day date) RETURNS integer
LANGUAGE plpgsql STABLE AS $$
DECLARE
    number integer := extract(isodow FROM the_day);
BEGIN
    IF number >= 6 AND EXISTS (SELECT FROM app.holiday AS h
                                WHERE h.day = the_day AND h.kind = 'working_day') THEN
        number := 3;
    END IF;
    RETURN 1 << number - 1;
END $$;
