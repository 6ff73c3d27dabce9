-- The roles of the house, made once a cluster. The owner cannot log in; stations log in under
-- logins of their own that are members of one of these.
DO $$
DECLARE
    role text;
BEGIN
    FOREACH role IN ARRAY ARRAY['owner', 'window', 'gate', 'office', 'finance', 'it', 'audit',
                                'server', 'kiosk'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shanmen_' || role) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', 'shanmen_' || role);
        END IF;
    END LOOP;
END $$;
