-- Takes places of a timeslot from the pool, and from the common pool where that has none left;
-- from one bucket if it can be, from several if it must be. Too few left raises. A sale that wants
-- places of several timeslots takes them in the order of their ids.
-- Answers true: asked for in an expression it costs less than by PERFORM.
CREATE OR REPLACE FUNCTION app.take_places(the_slot integer, the_pool text, wanted integer)
RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    quick record := app.take_from_bucket(the_slot, the_pool, wanted);
BEGIN
    IF quick.from_bucket IS NULL THEN
        PERFORM app.fold_places(the_slot, the_pool, wanted);
    END IF;
    RETURN true;
END $$;
