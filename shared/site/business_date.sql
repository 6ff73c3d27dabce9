-- The business date of an instant: the site's local date, changing at its cut-off hour.
CREATE OR REPLACE FUNCTION app.business_date(instant timestamptz) RETURNS date
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT (instant AT TIME ZONE time_zone - cut_off::interval)::date FROM app.site);
END $$;
