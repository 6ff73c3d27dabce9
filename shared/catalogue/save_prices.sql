-- Writes prices of a draft: {edition, lists: [{terms, rule, read, prices: [{visit_days, amount,
-- list_amount}]}]}. Each list replaces all prices of its type by its rule; an empty one takes them
-- away. `read` holds the ids of the prices that the writer has seen: every change makes new rows,
-- so other ids are somebody else's prices; null writes over whatever is there. The audit keeps what
-- they were.
CREATE OR REPLACE FUNCTION app.save_prices(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp AS $$
DECLARE
    the_edition integer := document->>'edition';
    who integer := app.draft_editor(the_edition, token, 'price_edit');
    list jsonb;
    place record;
    was jsonb;
    gone_ids integer[];
BEGIN
    FOR list IN SELECT * FROM jsonb_array_elements(document->'lists') LOOP
        SELECT t.id AS terms, r.id AS rule, k.code AS type_code, r.code AS rule_code INTO place
          FROM ticket_terms AS t JOIN ticket_type AS k ON k.id = t.ticket_type_id
          JOIN price_rule AS r ON r.edition_id = t.edition_id
         WHERE t.edition_id = the_edition AND t.id = (list->>'terms')::integer
           AND r.id = (list->>'rule')::integer;
        IF NOT FOUND THEN
            PERFORM app.refuse_row('price', 'edition_id');
        END IF;
        WITH gone AS (
            DELETE FROM price WHERE terms_id = place.terms AND rule_id = place.rule RETURNING *
        )
        SELECT coalesce(jsonb_agg(jsonb_build_array(visit_days, amount, list_amount)
                                  ORDER BY visit_days), '[]'),
               coalesce(array_agg(id ORDER BY id), '{}') INTO was, gone_ids FROM gone;
        IF gone_ids <> ARRAY(SELECT value::integer FROM jsonb_array_elements_text(
                                 nullif(list->'read', 'null')) ORDER BY 1)
           AND list->>'read' IS NOT NULL THEN
            PERFORM app.refuse('SM027', 'somebody has changed it meanwhile',
                               jsonb_build_object('table', 'price', 'id', place.rule));
        END IF;
        PERFORM app.put_rows('price', list->'prices', jsonb_build_object(
            'terms_id', place.terms, 'rule_id', place.rule));
        PERFORM app.audit_append(app.this_station(), who, 'save_prices', NULL, jsonb_build_object(
            'edition', the_edition, 'type', place.type_code, 'rule', place.rule_code,
            'was', was, 'prices', list->'prices'));
    END LOOP;
    RETURN '{}';
END $$;
