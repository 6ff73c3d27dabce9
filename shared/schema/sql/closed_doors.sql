-- What PostgreSQL leaves open to everybody and this database does not: connecting, temporary
-- tables, large objects (a place to hide data), and advisory locks (a way to stop others).
DO $$
DECLARE
    one regprocedure;
BEGIN
    EXECUTE format('REVOKE CONNECT, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO shanmen_window, shanmen_gate, shanmen_office,'
                   ' shanmen_finance, shanmen_it, shanmen_audit, shanmen_server, shanmen_kiosk',
                   current_database());
    EXECUTE format('ALTER DATABASE %I SET search_path = app', current_database());
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    FOR one IN SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
                AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite')
                     OR proname LIKE 'pg%advisory%') LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', one);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO shanmen_server', one);
    END LOOP;
END $$;
