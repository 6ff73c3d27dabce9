-- What speaks against paying back what came by the site's printed code: 'LOST' where no bill tells of
-- it, 'TO_CHECK' where none has come yet, NULL where all of it was found. What moved here from another
-- order is as sure as it was there.
CREATE OR REPLACE FUNCTION app.doubtful_money(the_order uuid) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT o.state::text
      FROM payment AS p LEFT JOIN payment_move AS m ON m.payment_id = p.id
      JOIN payment AS o ON o.id = coalesce(m.origin_id, p.id)
     WHERE p.order_id = the_order AND p.tender = 'static_code' AND p.amount > 0
       AND o.state <> 'SUCCEEDED'
     ORDER BY o.state = 'LOST' DESC LIMIT 1
$$;
