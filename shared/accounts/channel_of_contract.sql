-- The code of the channel through which a contract sells: that of platforms, or of agencies.
CREATE OR REPLACE FUNCTION app.channel_of_contract(the_contract integer) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT CASE d.kind WHEN 'ota' THEN 'ota' ELSE 'agency' END
              FROM contract AS c JOIN distributor AS d ON d.id = c.distributor_id
             WHERE c.id = the_contract);
END $$;
