-- Tells whether an edition opens a zone that the site has switched off.
CREATE OR REPLACE FUNCTION app.opens_zone_off(the_edition integer) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM app.ticket_terms AS t
                     JOIN app.terms_zone AS z ON z.terms_id = t.id
                     JOIN app.zone AS k ON k.id = z.zone_id AND NOT k.active
                    WHERE t.edition_id = the_edition)
$$;
