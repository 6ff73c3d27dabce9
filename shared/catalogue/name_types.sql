-- Calls the types as an edition calls them; gives how many are called otherwise now.
CREATE OR REPLACE FUNCTION app.name_types(the_edition integer) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    renamed integer;
BEGIN
    UPDATE app.ticket_type AS k
       SET name_zh = t.name_zh, name_en = t.name_en, ticket_class = t.ticket_class
      FROM app.ticket_terms AS t
     WHERE t.edition_id = the_edition AND k.id = t.ticket_type_id
       AND (k.name_zh, k.name_en, k.ticket_class) <> (t.name_zh, t.name_en, t.ticket_class);
    GET DIAGNOSTICS renamed = ROW_COUNT;
    RETURN renamed;
END $$;
