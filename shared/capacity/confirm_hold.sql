-- Makes the places of a hold those of a sale; false when it has expired or ended before. From then
-- on they are sold: the verb that confirms writes the tickets in the same transaction.
CREATE OR REPLACE FUNCTION app.confirm_hold(the_hold uuid) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE place_hold SET state = 'CONFIRMED'
     WHERE id = the_hold AND state = 'HELD' AND expires_at > clock_timestamp();
    RETURN FOUND;
END $$;
