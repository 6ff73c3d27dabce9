-- The tickets that a card stands for, by its digest: those of its pass that are issued or paused, one
-- after the other; or the plain ticket that it was bound to, whatever became of that. A lane judges
-- each by its own row.
CREATE OR REPLACE FUNCTION app.tickets_of_card(the_digest bigint) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT k.id FROM pass_card AS c, app.tickets_of_pass(c.pass_id) AS k
     WHERE c.digest = the_digest AND c.ended_at IS NULL
       AND (k.state IN ('ISSUED', 'ON_HOLD') OR c.person_id IS NULL)
     ORDER BY k.visit_day
$$;
