-- Sets when a hold that has not expired expires; false when it has, or has ended. `infinity` keeps
-- it while the answer to a charge is awaited; now lets it go, and the sweeper frees its places.
CREATE OR REPLACE FUNCTION app.extend_hold(the_hold uuid, until timestamptz) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE place_hold SET expires_at = until
     WHERE id = the_hold AND state = 'HELD' AND expires_at > clock_timestamp();
    RETURN FOUND;
END $$;
