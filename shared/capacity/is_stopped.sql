-- Tells whether a stop of any kind stands for a visit day.
CREATE OR REPLACE FUNCTION app.is_stopped(visit date) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (SELECT FROM sales_stop WHERE visit_day = visit AND lifted_at IS NULL);
END $$;
