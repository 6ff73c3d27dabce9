-- The list of a group, for whoever ticks who is here: the tickets that come in by the code of any one of
-- them, in the order of their numbers, each with the masks of whom it names and whether a use is left.
CREATE OR REPLACE FUNCTION app.group_list(the_ticket uuid, the_zone integer)
RETURNS TABLE (ticket_id uuid, number text, persons smallint, open boolean, names text[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    SELECT g.ticket_id, k.number, g.persons, g.open,
           ARRAY(SELECT CASE WHEN count(*) OVER () = 1
                             THEN concat_ws(' ', p.name_mask, nullif(p.document_mask, ''))
                             ELSE p.name_mask END
                   FROM ticket_visitor AS v JOIN person AS p ON p.id = v.person_id
                  WHERE v.ticket_id = g.ticket_id ORDER BY p.id)
      FROM app.group_of(the_ticket, the_zone) AS g JOIN ticket AS k ON k.id = g.ticket_id
     ORDER BY length(k.number), k.number
$$;
