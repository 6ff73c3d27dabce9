-- Calls the types as an edition calls them.
CREATE OR REPLACE FUNCTION app.name_types(the_edition integer) RETURNS void
LANGUAGE sql AS $$
    UPDATE ticket_type AS k
       SET name_zh = t.name_zh, name_en = t.name_en, ticket_class = t.ticket_class
      FROM ticket_terms AS t WHERE t.edition_id = the_edition AND k.id = t.ticket_type_id
$$;
