-- Finds orders for a window by whatever was typed or laid on a reader: {"ticket", "foreign": hex,
-- "numbers": [text], "documents": [hex], "attempts": [[[digest, …], …], …], "limit"}. A ticket, also
-- by the code of a former system, or a number is tried first; else the persons who are found by a document's keyed hash, or as members by what
-- find_members takes, lead to their orders. {"orders": [{…}], "more"}, the newest first, masked.
-- Everything is found by index.
CREATE OR REPLACE FUNCTION app.find_orders(document jsonb, token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = app, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    here integer := app.this_station();
    most integer := least((document->>'limit')::integer, 50);
    numbers text[];
    documents bytea[];
    people uuid[];
    attempt jsonb;
    found_ones uuid[] := '{}';
BEGIN
    PERFORM app.staff_of(token, here, 'sell');
    numbers := ARRAY(SELECT jsonb_array_elements_text(document->'numbers'));
    IF document->>'ticket' IS NOT NULL THEN
        found_ones := ARRAY(SELECT order_id FROM ticket WHERE id = (document->>'ticket')::uuid);
    ELSIF document->>'foreign' IS NOT NULL THEN
        found_ones := ARRAY(SELECT k.order_id FROM foreign_code AS f
                              JOIN ticket AS k ON k.id = f.ticket_id
                             WHERE f.digest = decode(document->>'foreign', 'hex'));
    END IF;
    IF found_ones = '{}' THEN
        found_ones := ARRAY(
            SELECT id FROM (SELECT id FROM sales_order WHERE number = ANY (numbers)
                             UNION SELECT order_id FROM refund WHERE number = ANY (numbers)
                             UNION SELECT s.order_id FROM outage_sale AS s
                                     JOIN sales_order AS o ON o.id = s.order_id
                                    WHERE s.number = ANY (numbers)) AS each (id)
             ORDER BY id DESC LIMIT most + 1);
    END IF;
    IF found_ones = '{}' THEN
        documents := ARRAY(SELECT decode(d, 'hex')
                             FROM jsonb_array_elements_text(document->'documents') AS d);
        people := ARRAY(SELECT id FROM person WHERE document_look_up = ANY (documents)
                         ORDER BY id DESC LIMIT most);
        FOR attempt IN SELECT jsonb_array_elements(document->'attempts') LOOP
            people := people || app.people_by(attempt, most);
            EXIT WHEN cardinality(people) > most;
        END LOOP;
        found_ones := app.orders_of(people, most + 1);
    END IF;
    RETURN jsonb_build_object(
        'orders', app.orders_shown(found_ones[1:most]),
        'more', cardinality(found_ones) > most);
END $$;
