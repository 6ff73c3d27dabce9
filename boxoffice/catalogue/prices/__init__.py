"""The page of prices: types by rules, for a period."""
