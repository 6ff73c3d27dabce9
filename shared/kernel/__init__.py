"""Money, clock, business date, ids, refusal, station file: standard library only."""
