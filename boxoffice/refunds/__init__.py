"""The office's side of refunds: closed days, what waits for approval, where the money is."""
