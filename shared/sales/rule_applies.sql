-- Whether a price rule applies to a channel, a kind of day and a number of persons; its slot is
-- asked for by the statement itself. One expression, so that it is written out where it is called.
CREATE OR REPLACE FUNCTION app.rule_applies(
    rule_channel integer, weekdays integer, holidays app.holiday_condition, group_min integer,
    channel integer, weekday integer, holiday boolean, persons integer
) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT coalesce(rule_channel = channel, true) AND weekdays & weekday > 0
       AND (holidays = 'any' OR (holidays = 'only') = holiday)
       AND coalesce(group_min <= persons, true)
$$;
