-- Forgets what documents bought for days that are over: the limit is of one day, and a hash of a
-- number is kept no longer than it is of use. Gives how many rows went.
CREATE OR REPLACE FUNCTION app.forget_purchases(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM id_purchase WHERE day < app.business_date(clock_timestamp());
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN to_jsonb(gone);
END $$;
