"""The machine that sells and hands over tickets without anybody beside it."""
