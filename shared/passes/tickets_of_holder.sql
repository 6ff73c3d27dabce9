-- The tickets that somebody's face stands for: those of passes, issued or paused, that name them, as
-- long as their face is kept. A lane judges each by its own row.
CREATE OR REPLACE FUNCTION app.tickets_of_holder(the_person uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT k.id FROM person_face AS f
      JOIN ticket_visitor AS v ON v.person_id = f.person_id
      JOIN ticket AS k ON k.id = v.ticket_id
      JOIN ticket_terms AS t ON t.id = k.terms_id AND t.kind = 'annual_pass'
     WHERE f.person_id = the_person AND k.state IN ('ISSUED', 'ON_HOLD')
     ORDER BY k.visit_day
$$;
