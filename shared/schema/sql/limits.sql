-- Gives the logins of all stations that there are their limits of time. A login belongs to the
-- cluster and not to the owner of this schema: a superuser sets it up.
RESET ROLE;
SELECT app.limit_login(login, kind) FROM app.station JOIN pg_roles ON rolname = login;
