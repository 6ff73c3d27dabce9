-- Who acts on visitor flow, and under which right: the office's own, or that of a supervisor.
CREATE OR REPLACE FUNCTION app.flow_right(
    token text, here integer, OUT who integer, OUT by_right text
)
LANGUAGE plpgsql AS $$
BEGIN
    SELECT CASE WHEN 'capacity_edit' = ANY (rights) THEN 'capacity_edit' ELSE 'authorise' END
      INTO by_right FROM staff_token
     WHERE digest = sha256(convert_to(token, 'UTF8')) AND station_id = here;
    by_right := coalesce(by_right, 'authorise');
    who := app.staff_of(token, here, by_right);
END $$;
