-- Sets how long a login of a station may take for one statement, wait for a lock, and leave a
-- transaction open: a PC that hangs shall hold nobody up. Set at the login itself, as settings of a
-- role are not handed down to its members. An office copies a file of 200,000 lines in one
-- statement and seals it meanwhile. What takes longer asks for it, as begin_import does. A line that
-- was cut is given up within half a minute: a station has few of them, and wants them when it is
-- back. Called by whoever makes logins, with a superuser's power.
CREATE OR REPLACE FUNCTION app.limit_login(the_login text, the_kind text) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    most record;
    setting record;
BEGIN
    SELECT * INTO STRICT most FROM (VALUES
        ('window', '60s', '10s', '60s'), ('kiosk', '30s', '10s', '30s'),
        ('online', '60s', '10s', '60s'), ('ota', '60s', '10s', '60s'), ('gate', '5s', '3s', '15s'),
        ('handheld', '5s', '3s', '15s'),
        ('office', '30min', '30s', '5min'), ('server', '1h', '1min', '5min')
        ) AS m (kind, statement_timeout, lock_timeout, idle_in_transaction_session_timeout)
     WHERE kind = the_kind;
    FOR setting IN SELECT key, value FROM jsonb_each_text(to_jsonb(most) - 'kind') LOOP
        EXECUTE format('ALTER ROLE %I SET %I = %L', the_login, setting.key, setting.value);
    END LOOP;
    FOR setting IN SELECT * FROM (VALUES
        ('tcp_keepalives_idle', '10'), ('tcp_keepalives_interval', '5'),
        ('tcp_keepalives_count', '3'), ('tcp_user_timeout', '25s')) AS m (key, value) LOOP
        EXECUTE format('ALTER ROLE %I SET %I = %L', the_login, setting.key, setting.value);
    END LOOP;
END $$;
