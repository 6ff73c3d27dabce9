-- Which keys may sign here: training tickets are never made in live operation, nor live ones in
-- training. The demonstration signs as live operation does.
CREATE OR REPLACE FUNCTION app.key_purpose() RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT CASE mode WHEN 'training' THEN 'training' ELSE 'live' END FROM app.site);
END $$;
