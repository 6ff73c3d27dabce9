-- Who made a sale that waits for a decision, and whether the drawer it was paid into is open.
CREATE OR REPLACE FUNCTION app.late_cashier(the_entry uuid, OUT staff_name text, OUT open boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT f.name, h.state = 'OPEN'
      FROM late_entry AS e JOIN staff AS f ON f.id = e.staff_id JOIN shift AS h ON h.id = e.shift_id
     WHERE e.id = the_entry
$$;
