-- Trigger of lanes, stations and the site: what counters know of them by heart is to be read again.
CREATE OR REPLACE FUNCTION app.end_counters() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
BEGIN
    UPDATE lane_counter SET until = NULL WHERE until > clock_timestamp();
    RETURN NULL;
END $$;
