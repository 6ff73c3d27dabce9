"""Any order found by whatever there is: its whole history, giving it back, printing it again."""
