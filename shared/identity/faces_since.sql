-- The faces that came or went from a transaction on, in the order of commits; those that went have
-- none. With 0 all that are kept. `upto` is where to go on from: what is still under way comes then.
CREATE OR REPLACE FUNCTION app.faces_since(seen_xid bigint)
RETURNS TABLE (person_id uuid, sealed bytea, upto bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = app, pg_temp AS $$
    WITH here AS (
        SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS upto
    ), changed AS (
        SELECT DISTINCT n.person_id FROM face_news AS n
         WHERE seen_xid > 0 AND n.xid >= seen_xid
         UNION
        SELECT f.person_id FROM person_face AS f WHERE seen_xid = 0
    )
    SELECT c.person_id, f.sealed, here.upto
      FROM here LEFT JOIN changed AS c ON true
      LEFT JOIN person_face AS f ON f.person_id = c.person_id
$$;
